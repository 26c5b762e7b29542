package io.lyncedge.operator.dataplane;

import io.lyncedge.config.ConfigProblem;
import java.util.List;
import java.util.Optional;

/**
 * A bundle that a pod refused.
 *
 * @param configHash of it; empty if it could not be read
 * @param problems what is wrong with it; at most 32 of them
 */
public record RefusedConfig(Optional<String> configHash, List<ConfigProblem> problems) {
    public RefusedConfig {
        problems = List.copyOf(problems);
    }
}
