package io.lyncedge.proxy.wire;

import io.lyncedge.proxy.verdict.Figure;
import org.junit.jupiter.api.TestReporter;

/**
 * Seeds of random tests: a new one each run, printed, and set again with {@code -Dseed=N} to
 * repeat a failure; {@code -Dmutations=N} makes the tests that damage their inputs try longer.
 */
final class Seeds {
    private Seeds() {}

    static long next(String test) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(test + ": -Dseed=" + seed);
        return seed;
    }

    /** Makes the count of a test a line of {@code make faults}: the test has ended, so nobody disagreed. */
    static void report(TestReporter reporter, String what, int mutations, int accepted, long seed) {
        Figure.publish(
                reporter,
                "mutations of " + what,
                mutations + " run, " + accepted + " accepted, 0 disagreements, -Dseed=" + seed);
    }
}
