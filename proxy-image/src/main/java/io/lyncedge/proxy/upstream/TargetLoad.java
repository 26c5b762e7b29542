package io.lyncedge.proxy.upstream;

import java.util.concurrent.atomic.AtomicInteger;

/** What all event loops together have at one target. */
final class TargetLoad {
    /** How many requests a connection weighs that is still to come about. */
    private static final int CONNECT_COST = 16;

    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger exchanges = new AtomicInteger();
    private final AtomicInteger connects = new AtomicInteger();

    int connections() {
        return connections.get();
    }

    /** Requests under way, those that wait for their connection included. */
    int exchanges() {
        return exchanges.get();
    }

    /**
     * What least-requests balancing compares. A server that has just come has the fewest requests, so all new ones would
     * be sent to it at once, each with a TLS handshake: what is still to come about weighs more, and the herd waits until
     * the server has shown how fast it is.
     */
    int cost() {
        return exchanges.get() + CONNECT_COST * connects.get();
    }

    void connectionOpened() {
        connections.incrementAndGet();
    }

    void connectionClosed() {
        connections.decrementAndGet();
    }

    void exchangeBegan() {
        exchanges.incrementAndGet();
    }

    void exchangeEnded() {
        exchanges.decrementAndGet();
    }

    /** A request begins to wait for a connection of its own. */
    void connectBegan() {
        exchangeBegan();
        connects.incrementAndGet();
    }

    void connectEnded() {
        connects.decrementAndGet();
        exchangeEnded();
    }
}
