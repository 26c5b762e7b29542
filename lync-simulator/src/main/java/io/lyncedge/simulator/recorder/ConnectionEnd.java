package io.lyncedge.simulator.recorder;

/** How a connection ended, seen from this side. */
public enum ConnectionEnd {
    /** It has not ended. */
    OPEN,
    /** The other side finished its sending direction in order (FIN, with TLS also close_notify). */
    FINISHED,
    /** The other side reset it, or it broke. */
    RESET,
    /** The TLS handshake did not succeed. */
    HANDSHAKE_FAILED,
    /** This side closed or reset it. */
    CLOSED_HERE
}
