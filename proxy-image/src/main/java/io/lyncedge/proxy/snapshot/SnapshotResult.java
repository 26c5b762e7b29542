package io.lyncedge.proxy.snapshot;

import io.lyncedge.config.ConfigProblem;
import java.util.List;

/** What became of a bundle. */
public sealed interface SnapshotResult {
    /**
     * It can be served.
     *
     * @param snapshot what to swap to
     */
    record Built(Snapshot snapshot) implements SnapshotResult {}

    /**
     * It cannot; the last good one serves on.
     *
     * @param hash configuration hash of the refused bundle
     * @param problems everything that is wrong with it, not empty
     */
    record Refused(String hash, List<ConfigProblem> problems) implements SnapshotResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
