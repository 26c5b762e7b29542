package io.lyncedge.proxy.exchange;

/** What a connection can do once it is one side of a tunnel, where each direction ends by itself. */
public interface TunnelSide {
    /** From now on the peer may end its direction and still be sent to. */
    void tunnel();

    /** Whether bytes can still be sent; some TLS libraries cannot once the peer has said close_notify. */
    boolean sends();

    /** Ends the direction to the peer in order, behind what was written; what the peer sends still comes. */
    void finish();
}
