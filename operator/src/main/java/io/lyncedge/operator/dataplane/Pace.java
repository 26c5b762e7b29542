package io.lyncedge.operator.dataplane;

import java.time.Duration;

/** How long to wait before a pod is asked again. */
final class Pace {
    /** While it reports what it has to. */
    static final Duration SETTLED = Duration.ofSeconds(10);

    /** While it does not: at first. */
    static final Duration FAST = Duration.ofSeconds(1);

    /** While it does not: at last. */
    static final Duration SLOW = Duration.ofSeconds(5);

    /** Longer than the nudges take. */
    private static final int FAST_TURNS = 15;

    private Duration unsettled = FAST;
    private int turns;

    /** What comes next for a pod that reports what it has to. */
    Duration settled() {
        restart();
        return SETTLED;
    }

    /** What comes next for one that does not. */
    Duration unsettled() {
        turns++;
        if (turns > FAST_TURNS && unsettled.compareTo(SLOW) < 0) {
            Duration longer = unsettled.multipliedBy(3).dividedBy(2);
            unsettled = longer.compareTo(SLOW) < 0 ? longer : SLOW;
        }
        return unsettled;
    }

    /** Something else is wanted. */
    void restart() {
        unsettled = FAST;
        turns = 0;
    }
}
