package io.lyncedge.operator.count;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/** How often each of a few outcomes came about since the start of the process. Safe for use by several threads. */
public final class Tally<E extends Enum<E>> {
    private final Map<E, LongAdder> counts;

    /** Nothing has come about yet. */
    public Tally(Class<E> outcomes) {
        counts = new EnumMap<>(outcomes);
        Arrays.stream(outcomes.getEnumConstants()).forEach(outcome -> counts.put(outcome, new LongAdder()));
    }

    /** This outcome came about once more. */
    public void add(E outcome) {
        count(outcome).increment();
    }

    /** How often an outcome came about. */
    public long of(E outcome) {
        return count(outcome).sum();
    }

    /** All outcomes there are. */
    public Set<E> outcomes() {
        return Collections.unmodifiableSet(counts.keySet());
    }

    private LongAdder count(E outcome) {
        return Objects.requireNonNull(counts.get(outcome));
    }
}
