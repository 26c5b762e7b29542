package io.lyncedge.proxy.wire;

/** The kinds of faults that differ in the status code of the answer. */
public enum FaultKind {
    /** Breaks the form or the framing of a message: 400. */
    MALFORMED,
    /** The request line is over its limit: 414. */
    TARGET_TOO_LONG,
    /** The headers are over their limit in bytes or fields: 431. */
    HEADERS_TOO_LARGE,
    /** An expectation other than {@code 100-continue}: 417. */
    EXPECTATION_FAILED
}
