package io.lyncedge.proxy.exchange;

/** What becomes of the client's connection after an exchange. */
public enum Ending {
    /** It waits for the next request. */
    KEEP,
    /** What was written goes out, then it ends in order: half-closed first, input discarded for a while. */
    CLOSE,
    /** It is reset at once, so that no cut answer looks like a whole one. */
    RESET
}
