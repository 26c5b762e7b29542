package io.lyncedge.proxy.verdict;

import org.junit.jupiter.api.TestReporter;

/** A line of {@code make faults} with what a test measured; only a test that holds publishes one. */
public final class Figure {
    /** What the keys of such report entries begin with. */
    static final String KEY = "verdict:";

    private Figure() {}

    /** Publishes one: what was measured, and the figure with its unit. */
    public static void publish(TestReporter reporter, String what, String figure) {
        reporter.publishEntry(KEY + what, figure);
    }
}
