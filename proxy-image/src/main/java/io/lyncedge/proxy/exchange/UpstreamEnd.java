package io.lyncedge.proxy.exchange;

/** How an upstream connection ended. */
public enum UpstreamEnd {
    /** The pool ended its direction in order; over TLS with close_notify. */
    CLEAN,
    /** Reset, a TLS alert, or an end without close_notify. */
    BROKEN,
    /** It took no bytes for the time of a write stall. */
    STALLED
}
