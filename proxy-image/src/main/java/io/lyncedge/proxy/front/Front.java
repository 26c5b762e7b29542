package io.lyncedge.proxy.front;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all event loops share. */
final class Front {
    private final Observers observers;
    private final Lifecycle lifecycle = new Lifecycle();
    private final RemovedPools removedPools = new RemovedPools();
    private volatile @Nullable Generation generation;

    Front(Observers observers) {
        this.observers = observers;
    }

    Observers observers() {
        return observers;
    }

    Lifecycle lifecycle() {
        return lifecycle;
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
