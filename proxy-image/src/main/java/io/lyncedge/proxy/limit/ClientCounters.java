package io.lyncedge.proxy.limit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/**
 * Counts of many clients in fixed memory, shared by all event loops without locks. A count lives for one window from its
 * first event on. Where more clients come than there is room for, those are forgotten whose window is over, then those with
 * the lowest counts: a flood of strangers does not free one that is over its limit.
 */
public final class ClientCounters {
    /** About a million clients; 16 bytes each. */
    private static final int SLOTS = 1 << 20;

    /** A key may stand in any of that many neighbouring slots. */
    private static final int WAYS = 8;

    private static final int COUNT_BITS = 20;
    private static final long MAX_COUNT = (1L << COUNT_BITS) - 1;
    private static final long FREE = 0;

    private final AtomicLongArray keys = new AtomicLongArray(SLOTS);

    /** Each holds the millisecond in which its window ends, and behind that its count. */
    private final AtomicLongArray states = new AtomicLongArray(SLOTS);

    private final LongSupplier millis;

    /** Counts by the system's clock. */
    public ClientCounters() {
        long began = System.nanoTime();
        this.millis = () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /** Counts by this clock, which begins at 0. */
    ClientCounters(LongSupplier millis) {
        this.millis = millis;
    }

    /** Bytes that the tables take, whatever is counted. */
    static long sizeBytes() {
        return 2L * Long.BYTES * SLOTS;
    }

    /** Counts one up, and returns the count of the present window. */
    long increment(long key, long windowMillis) {
        long now = millis.getAsLong();
        int slot = slotFor(key, now);
        while (true) {
            long state = states.get(slot);
            long next = next(state, now, windowMillis);
            if (states.compareAndSet(slot, state, next)) {
                return next & MAX_COUNT;
            }
        }
    }

    /** Returns the count of the present window. */
    long count(long key) {
        int slot = find(key);
        if (slot < 0) {
            return 0;
        }
        long state = states.get(slot);
        return isOver(state, millis.getAsLong()) ? 0 : state & MAX_COUNT;
    }

    private static long next(long state, long now, long windowMillis) {
        if (isOver(state, now)) {
            return (now + windowMillis) << COUNT_BITS | 1;
        }
        return (state & MAX_COUNT) == MAX_COUNT ? state : state + 1;
    }

    private static boolean isOver(long state, long now) {
        return state >>> COUNT_BITS <= now;
    }

    private int slotFor(long key, long now) {
        int slot = find(key);
        while (slot < 0) {
            slot = claim(key, now);
        }
        return slot;
    }

    private int find(long key) {
        int first = firstOf(key);
        for (int slot = first; slot < first + WAYS; slot++) {
            if (keys.get(slot) == key) {
                return slot;
            }
        }
        return -1;
    }

    /** Takes over the slot that is missed least; -1 if another loop was faster. */
    private int claim(long key, long now) {
        int slot = leastMissed(firstOf(key), now);
        long former = keys.get(slot);
        if (former == key) {
            return slot;
        }
        states.set(slot, 0);
        return keys.compareAndSet(slot, former, key) ? slot : find(key);
    }

    private int leastMissed(int first, long now) {
        int least = first;
        long lowest = Long.MAX_VALUE;
        for (int slot = first; slot < first + WAYS; slot++) {
            long state = states.get(slot);
            long worth = keys.get(slot) == FREE ? -1 : isOver(state, now) ? 0 : state & MAX_COUNT;
            if (worth < lowest) {
                least = slot;
                lowest = worth;
            }
        }
        return least;
    }

    private static int firstOf(long key) {
        return (int) (key >>> 32) & (SLOTS - 1) & -WAYS;
    }
}
