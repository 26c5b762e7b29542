package io.lyncedge.bench;

/**
 * Tells when a peer is warm: its cost per request no longer falls. A JVM reaches that after its last compilation, which
 * on a busy machine takes longer than any fixed time.
 */
final class SteadyState {
    /** A slice counts as progress if it is cheaper than the cheapest before by more than this share. */
    private static final double PROGRESS = 0.02;

    private static final int SLICES_WITHOUT_PROGRESS = 4;

    private double best = Double.MAX_VALUE;
    private int withoutProgress;

    /** Takes note of one more slice's cost; true once the last four brought no progress. */
    boolean reachedWith(double microsPerRequest) {
        if (microsPerRequest < best * (1 - PROGRESS)) {
            best = microsPerRequest;
            withoutProgress = 0;
        } else {
            withoutProgress++;
        }
        return withoutProgress >= SLICES_WITHOUT_PROGRESS;
    }
}
