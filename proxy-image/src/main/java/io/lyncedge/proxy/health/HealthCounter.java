package io.lyncedge.proxy.health;

/**
 * Turns a series of probe results into health. The first result decides by itself; later ones only when as many as the
 * threshold come in a row. Not safe for use by several threads, but {@link #isHealthy} may be asked from any.
 */
final class HealthCounter {
    private volatile boolean healthy;
    private boolean probed;
    private int against;

    /** Whether the machine is healthy; it is not before its first good probe. */
    boolean isHealthy() {
        return healthy;
    }

    /**
     * Takes a result into account.
     *
     * @param good the probe succeeded
     * @param threshold results against the present state in a row that turn it, at least 1
     * @return whether the state turned
     */
    boolean record(boolean good, int threshold) {
        against = good == healthy ? 0 : against + 1;
        boolean turns = against >= (probed ? threshold : 1);
        probed = true;
        if (turns) {
            healthy = good;
            against = 0;
        }
        return turns;
    }
}
