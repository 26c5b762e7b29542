package io.lyncedge.proxy.upstream;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passive health of one target: after some connects in a row that failed it gets no requests, until a trial connects.
 * Shared by all event loops.
 */
final class Ejection {
    /** Failures in a row that eject. */
    static final int FAILURES = 3;

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicBoolean ejected = new AtomicBoolean();

    boolean ejected() {
        return ejected.get();
    }

    /** A connect failed; true if that ejects it, so that the caller has to see to trials. */
    boolean failed() {
        return failures.incrementAndGet() >= FAILURES && ejected.compareAndSet(false, true);
    }

    /** A connect succeeded; true if that brings it back. */
    boolean succeeded() {
        if (failures.get() != 0) {
            failures.set(0);
        }
        return ejected.get() && ejected.compareAndSet(true, false);
    }
}
