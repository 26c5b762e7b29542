package io.lyncedge.proxy.front;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** From the first connection to the last: counts what is open, and knows how far the end is. */
final class Lifecycle {
    private final AtomicInteger open = new AtomicInteger();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile DrainPhase phase = DrainPhase.SERVING;
    private volatile long deadline;
    private volatile boolean accepted;

    DrainPhase phase() {
        return phase;
    }

    /** Done when nothing is open any more. */
    CompletionStage<Void> over() {
        return over.minimalCompletionStage();
    }

    /** False if the end was asked for before. */
    synchronized boolean propagate() {
        boolean first = phase == DrainPhase.SERVING;
        if (first) {
            phase = DrainPhase.PROPAGATING;
        }
        return first;
    }

    /** Listeners are closing: what is open has that much time. */
    synchronized void drain(long timeoutMillis) {
        deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        if (phase.accepting()) {
            phase = DrainPhase.DRAINING;
        }
    }

    /** Every connection that was ever accepted is counted by now. */
    void allAccepted() {
        accepted = true;
        endIfEmpty();
    }

    boolean draining() {
        return !phase.accepting();
    }

    /** Whether what is still open is to be closed. */
    boolean expired() {
        return draining() && System.nanoTime() - deadline >= 0;
    }

    /** Returns how many are open with it. */
    int opened() {
        return open.incrementAndGet();
    }

    void closed() {
        open.decrementAndGet();
        endIfEmpty();
    }

    private void endIfEmpty() {
        if (accepted && open.get() == 0) {
            phase = DrainPhase.OVER;
            over.complete(null);
        }
    }
}
