package io.lyncedge.proxy.upstream;

/** Who asked for a new connection. Exactly one of the two is called, later, on the event loop. */
interface ConnectListener {
    /** It is open and, where it has TLS, verified. */
    void connected(UpstreamConnection connection);

    /**
     * It did not come about.
     *
     * @param timedOut connect or handshake took too long
     */
    void notConnected(boolean timedOut);
}
