package io.lyncedge.bench;

import io.lyncedge.bench.load.Slice;

/**
 * Tells when a peer is warm: it had its time and its requests, and its cost per request no longer falls. A JVM reaches
 * that after its last compilation, which takes long on a busy machine.
 */
final class WarmUp {
    /** A slice is progress if it is cheaper than the cheapest before by more than this share. */
    private static final double PROGRESS = 0.02;

    private static final int SLICES_WITHOUT_PROGRESS = 4;

    /** Beyond this the machine is too busy to wait for. */
    private static final int LONGEST = 20;

    private final int leastSeconds;
    private final int leastRequests;
    private double micros;
    private double requests;
    private double best = Double.MAX_VALUE;
    private int withoutProgress;

    /** One of at least that long, and at most twenty times that. */
    WarmUp(int leastSeconds, int leastRequests) {
        this.leastSeconds = leastSeconds;
        this.leastRequests = leastRequests;
    }

    /** Takes note of one more slice. */
    void add(Slice slice) {
        micros += slice.load().micros();
        requests += slice.requests();
        if (slice.microsPerRequest() < best * (1 - PROGRESS)) {
            best = slice.microsPerRequest();
            withoutProgress = 0;
        } else {
            withoutProgress++;
        }
    }

    boolean over() {
        double seconds = micros / 1_000_000;
        boolean warm = requests >= leastRequests && withoutProgress >= SLICES_WITHOUT_PROGRESS;
        return (seconds >= leastSeconds && warm) || seconds >= (double) LONGEST * leastSeconds;
    }
}
