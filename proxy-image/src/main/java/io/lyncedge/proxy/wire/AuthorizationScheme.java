package io.lyncedge.proxy.wire;

/** The scheme of a request's Authorization field, as far as it matters to connections. */
public enum AuthorizationScheme {
    /** No Authorization. */
    NONE,
    /** NTLM: the connection pair is pinned. */
    NTLM,
    /** Negotiate: the connection pair is pinned. */
    NEGOTIATE,
    /** Another scheme, bound to the request only. */
    OTHER;

    /** Tells whether credentials of this scheme belong to the connection and not to the request. */
    public boolean bindsConnection() {
        return this == NTLM || this == NEGOTIATE;
    }
}
