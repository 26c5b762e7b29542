package io.lyncedge.proxy.upstream;

import java.util.concurrent.atomic.AtomicInteger;

/** What all event loops together have at one target. */
final class TargetLoad {
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger exchanges = new AtomicInteger();

    int connections() {
        return connections.get();
    }

    /** Requests under way, those that wait for their connection included. */
    int exchanges() {
        return exchanges.get();
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
}
