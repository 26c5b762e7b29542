package io.lyncedge.proxy.config;

import io.lyncedge.config.Bundle;
import io.lyncedge.config.ConfigProblem;

/** What one look at a bundle directory found. */
public sealed interface DirectoryContent {
    /** Nothing is new since the last look. */
    record Unchanged() implements DirectoryContent {}

    /**
     * The files are new.
     *
     * @param bundle all of them, of one moment
     */
    record Changed(Bundle bundle) implements DirectoryContent {}

    /**
     * They cannot be read.
     *
     * @param problem why
     */
    record Unreadable(ConfigProblem problem) implements DirectoryContent {}
}
