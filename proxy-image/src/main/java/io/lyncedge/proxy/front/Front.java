package io.lyncedge.proxy.front;

import io.lyncedge.proxy.exchange.DirectMemory;
import io.lyncedge.proxy.limit.ClientCounters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all event loops share. */
final class Front {
    private final Observers observers;
    private final DirectMemory memory;
    private final Lifecycle lifecycle = new Lifecycle();
    private final RemovedPools removedPools = new RemovedPools();
    private final Admission admission = new Admission(this);
    private volatile @Nullable Generation generation;
    private @Nullable ClientCounters counters;

    Front(Observers observers, DirectMemory memory) {
        this.observers = observers;
        this.memory = memory;
    }

    Observers observers() {
        return observers;
    }

    DirectMemory memory() {
        return memory;
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    Admission admission() {
        return admission;
    }

    /** The counts of rate limits: made with the first limit, they outlive reloads. Only for who serves snapshots. */
    ClientCounters counters() {
        ClientCounters known = counters == null ? new ClientCounters() : counters;
        counters = known;
        return known;
    }

    RemovedPools removedPools() {
        return removedPools;
    }

    @Nullable
    Generation generationIfAny() {
        return generation;
    }

    /** What is served by now; listeners are bound after the first. */
    Generation generation() {
        return Objects.requireNonNull(generation, "nothing is served yet");
    }

    void serve(Generation next) {
        generation = next;
    }
}
