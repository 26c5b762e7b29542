package io.lyncedge.proxy.exchange;

import io.lyncedge.proxy.route.Listener;

/** Is told of connections on both sides, on their event loops: it must neither block nor throw. */
public interface ConnectionObserver {
    /** A client connection was accepted. */
    void downstreamOpened(Listener listener);

    /** A client connection was closed at once, or could not be accepted; it does not count as opened. */
    void downstreamRefused(RefusedConnection reason);

    /** A client connection is closed. */
    void downstreamClosed(Listener listener);

    /** The handshake with a client ended. */
    void downstreamHandshake(HandshakeResult result);

    /**
     * A connection to a server is open, before its TLS handshake.
     *
     * @param pool name of the pool
     * @param server address of the server, as the resource declares it
     */
    void upstreamOpened(String pool, String server);

    /** A connection to a server is closed. */
    void upstreamClosed(String pool, String server);

    /** No connection to one machine of a server came about. */
    void upstreamConnectFailed(String pool, String server, ConnectFailure failure);

    /** The handshake with a server ended. */
    void upstreamHandshake(String pool, String server, HandshakeResult result);
}
