package io.lyncedge.e2e.load;

import java.io.IOException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts exchanges. Safe for use by several threads. */
final class Journal {
    private static final int SHOWN = 20;

    private final LongAdder good = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final AtomicInteger polls = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    void good() {
        good.increment();
    }

    void repeated() {
        repeated.increment();
    }

    void refused() {
        refused.increment();
    }

    void failed(String who, IOException why) {
        failed.increment();
        if (failures.size() < SHOWN) {
            failures.add(LocalTime.now().truncatedTo(ChronoUnit.MILLIS) + " " + who + ": " + why);
        }
    }

    /** A poll begins to wait, or ends. */
    void waiting(int change) {
        polls.addAndGet(change);
    }

    int polls() {
        return polls.get();
    }

    Count count() {
        return new Count(good.sum(), repeated.sum(), refused.sum(), failed.sum());
    }

    /** The first failures since this was asked last, in words. */
    List<String> takeFailures() {
        List<String> taken = List.copyOf(failures);
        failures.removeAll(taken);
        return taken;
    }
}
