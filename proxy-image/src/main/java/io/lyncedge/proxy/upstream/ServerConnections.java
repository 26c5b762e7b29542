package io.lyncedge.proxy.upstream;

import java.util.concurrent.atomic.AtomicInteger;

/** The connections of all event loops to one server of a pool, all its machines together, and their limit. */
final class ServerConnections {
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile int limit;

    ServerConnections(int limit) {
        this.limit = limit;
    }

    /** Sets another limit; what is open stays. */
    void limit(int connections) {
        limit = connections;
    }

    /** Counts a connection that is about to be opened; false if the limit forbids it. */
    boolean reserve() {
        if (open.incrementAndGet() <= limit) {
            return true;
        }
        open.decrementAndGet();
        return false;
    }

    /** A connection that was counted is gone, or did not come about. */
    void closed() {
        open.decrementAndGet();
    }

    /** Whether some request waits for room, so that idle connections should go. */
    boolean crowded() {
        return waiting.get() > 0;
    }

    void waitBegan() {
        waiting.incrementAndGet();
    }

    void waitEnded() {
        waiting.decrementAndGet();
    }
}
