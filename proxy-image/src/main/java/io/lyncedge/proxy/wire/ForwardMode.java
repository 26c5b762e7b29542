package io.lyncedge.proxy.wire;

/** Which fields go on. */
public enum ForwardMode {
    /** All but what no proxy passes on. */
    FULL,
    /**
     * The bridge on port 80: also without credentials. Requests lose Authorization, Proxy-Authorization, X-MS-WebTicket
     * and Cookie; answers lose Set-Cookie and WWW-Authenticate, and a 401 becomes 404.
     */
    ANONYMOUS
}
