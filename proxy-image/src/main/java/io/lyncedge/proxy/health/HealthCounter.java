package io.lyncedge.proxy.health;

/**
 * Turns a series of probe results into health. The first good result decides by itself; all others only when as many as
 * the threshold come in a row. Not safe for use by several threads, but {@link #isHealthy} and {@link #isJudged} may be asked from any.
 */
final class HealthCounter {
    private volatile boolean healthy;
    private volatile boolean judged;
    private int against;

    /** Whether the machine is healthy; it is not before its first good probe. */
    boolean isHealthy() {
        return healthy;
    }

    /** Whether that is more than a beginning: one good probe, or so many bad ones as the threshold says. */
    boolean isJudged() {
        return judged;
    }

    /**
     * Takes a result into account.
     *
     * @param good the probe succeeded
     * @param threshold results against the present state in a row that turn it, at least 1
     * @return whether the state turned, or became known
     */
    boolean record(boolean good, int threshold) {
        against = judged && good == healthy ? 0 : against + 1;
        boolean turns = against >= threshold || good && !judged;
        if (turns) {
            judged = true;
            healthy = good;
            against = 0;
        }
        return turns;
    }
}
