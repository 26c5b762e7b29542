package io.lyncedge.e2e;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Looks again and again until something is so. */
final class Waiting {
    private static final Duration PERIOD = Duration.ofMillis(50);

    private Waiting() {}

    /** What is seen once it equals what is expected, or last within that time. */
    static <T> T until(T expected, Duration atMost, Callable<T> look) {
        long end = System.nanoTime() + atMost.toNanos();
        T seen = seen(look);
        while (!expected.equals(seen) && System.nanoTime() < end) {
            LockSupport.parkNanos(PERIOD.toNanos());
            seen = seen(look);
        }
        return seen;
    }

    private static <T> T seen(Callable<T> look) {
        try {
            return look.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
