package io.lyncedge.proxy.observe;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/** Counts durations in fixed buckets; recording costs a few comparisons and two additions. */
public final class DurationHistogram {
    private static final double NANOS_PER_SECOND = 1e9;

    /** Up to the longest answer wait that a resource sets by default (1,830 s). */
    private static final double[] BOUNDS_SECONDS = {
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 960, 1830
    };

    private static final long[] BOUNDS_NANOS = Arrays.stream(BOUNDS_SECONDS)
            .mapToLong(bound -> (long) (bound * NANOS_PER_SECOND))
            .toArray();

    private final LongAdder[] counts = new LongAdder[BOUNDS_NANOS.length + 1];
    private final LongAdder sumNanos = new LongAdder();

    /** Creates an empty one. */
    public DurationHistogram() {
        Arrays.setAll(counts, _ -> new LongAdder());
    }

    /** Counts one duration in nanoseconds. */
    public void record(long nanos) {
        int bucket = 0;
        while (bucket < BOUNDS_NANOS.length && nanos > BOUNDS_NANOS[bucket]) {
            bucket++;
        }
        counts[bucket].increment();
        sumNanos.add(nanos);
    }

    /** Upper bounds of the buckets in seconds, the last one infinite. */
    double[] boundsSeconds() {
        double[] bounds = Arrays.copyOf(BOUNDS_SECONDS, counts.length);
        bounds[bounds.length - 1] = Double.POSITIVE_INFINITY;
        return bounds;
    }

    /** How many fell into each bucket alone. */
    long[] counts() {
        return Arrays.stream(counts).mapToLong(LongAdder::sum).toArray();
    }

    /** Sum in seconds. */
    double sumSeconds() {
        return sumNanos.sum() / NANOS_PER_SECOND;
    }
}
