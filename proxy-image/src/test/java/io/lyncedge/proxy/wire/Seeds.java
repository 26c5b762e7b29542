package io.lyncedge.proxy.wire;

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
}
