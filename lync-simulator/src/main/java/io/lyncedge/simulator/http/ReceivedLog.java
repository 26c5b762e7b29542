package io.lyncedge.simulator.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests that a pool's servers took. Safe for use by several threads. */
public final class ReceivedLog {

    private static final int KEPT = 1000;

    private final Deque<ReceivedRequest> requests = new ArrayDeque<>();

    synchronized void add(ReceivedRequest request) {
        if (requests.size() == KEPT) {
            requests.removeFirst();
        }
        requests.addLast(request);
    }

    /** The last 1,000 requests, oldest first. */
    public synchronized List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }
}
