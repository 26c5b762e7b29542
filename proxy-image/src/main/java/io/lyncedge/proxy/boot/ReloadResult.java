package io.lyncedge.proxy.boot;

import io.lyncedge.config.ConfigProblem;
import java.util.List;

/** What became of a new bundle. */
public sealed interface ReloadResult {
    /**
     * It serves.
     *
     * @param hash its configuration hash
     */
    record Accepted(String hash) implements ReloadResult {}

    /**
     * It does not; the last good one serves on.
     *
     * @param problems everything that is wrong with it, not empty
     */
    record Refused(List<ConfigProblem> problems) implements ReloadResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
