package io.lyncedge.proxy.wire;

/** The head goes on in bytes that have not come yet; all bytes given so far were consumed and no rule is broken. */
public enum Incomplete implements RequestParse, ResponseParse {
    /** The only instance. */
    INCOMPLETE
}
