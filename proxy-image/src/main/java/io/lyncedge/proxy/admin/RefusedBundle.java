package io.lyncedge.proxy.admin;

import io.lyncedge.config.ConfigProblem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The last bundle that was refused, while the one before it serves on.
 *
 * @param hash its configuration hash; empty if it could not even be read
 * @param at when
 * @param problems everything that is wrong with it
 */
public record RefusedBundle(Optional<String> hash, Instant at, List<ConfigProblem> problems) {
    public RefusedBundle {
        problems = List.copyOf(problems);
    }
}
