package io.lyncedge.e2e.load;

import java.io.IOException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts exchanges. Safe for use by several threads. */
final class Journal {
    private static final int KINDS = 20;

    private final LongAdder good = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final AtomicInteger polls = new AtomicInteger();
    private final Map<String, Seen> failures = new ConcurrentHashMap<>();

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
        String kind = who + ": " + why;
        if (failures.size() < KINDS || failures.containsKey(kind)) {
            failures.computeIfAbsent(kind, _ -> new Seen()).times().increment();
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

    /** The kinds of failures since this was asked last, how often each was seen, and when first. */
    List<String> takeFailures() {
        Map<String, Seen> taken = Map.copyOf(failures);
        failures.keySet().removeAll(taken.keySet());
        return taken.entrySet().stream()
                .map(kind -> "%s %d times %s"
                        .formatted(
                                kind.getValue().first(), kind.getValue().times().sum(), kind.getKey()))
                .sorted()
                .toList();
    }

    /**
     * One kind of failure.
     *
     * @param first when it was seen first
     * @param times how often
     */
    private record Seen(LocalTime first, LongAdder times) {
        Seen() {
            this(LocalTime.now().truncatedTo(ChronoUnit.MILLIS), new LongAdder());
        }
    }
}
