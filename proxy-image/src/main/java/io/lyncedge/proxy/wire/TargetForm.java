package io.lyncedge.proxy.wire;

/** The forms of a request target (RFC 9112 section 3.2). */
public enum TargetForm {
    /** A path, and a query perhaps. */
    ORIGIN,
    /** A whole URI, whose authority equals Host; it goes upstream as origin-form. */
    ABSOLUTE,
    /** Whatever CONNECT names; such a request is always refused. */
    AUTHORITY,
    /** {@code *} with OPTIONS: the server as a whole. */
    ASTERISK
}
