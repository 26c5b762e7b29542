package io.lyncedge.proxy.observe;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ObjLongConsumer;

/**
 * One counter for each constant of an enum.
 *
 * @param <E> the enum
 */
final class EnumCounter<E extends Enum<E>> {
    private final E[] constants;
    private final LongAdder[] counts;

    EnumCounter(Class<E> type) {
        this.constants = type.getEnumConstants();
        this.counts = new LongAdder[constants.length];
        Arrays.setAll(counts, _ -> new LongAdder());
    }

    /** Counts one up. */
    void increment(E constant) {
        counts[constant.ordinal()].increment();
    }

    /** Counts one down. */
    void decrement(E constant) {
        counts[constant.ordinal()].decrement();
    }

    /** Every constant with its count. */
    void forEach(ObjLongConsumer<E> consumer) {
        for (E constant : constants) {
            consumer.accept(constant, counts[constant.ordinal()].sum());
        }
    }
}
