package io.lyncedge.proxy.front;

/** How far the end of the process is. */
public enum DrainPhase {
    /** Accepting and serving. */
    SERVING,
    /** Asked to end; accepting as before, since traffic still arrives. */
    PROPAGATING,
    /** Listeners are closed; what is open comes to its end. */
    DRAINING,
    /** Nothing is open any more. */
    OVER;

    /** Whether listeners accept new connections. */
    public boolean accepting() {
        return this == SERVING || this == PROPAGATING;
    }
}
