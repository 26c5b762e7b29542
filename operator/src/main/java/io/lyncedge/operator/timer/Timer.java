package io.lyncedge.operator.timer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells the time and runs tasks later, one at a time: what is confined to one timer needs no locks. */
public interface Timer extends InstantSource {
    /** The time; never goes back. */
    @Override
    Instant instant();

    /** Runs a task once this much time has passed. Tasks must not block. */
    void after(Duration delay, Runnable task);

    /** Runs a task as soon as those before it have run. */
    default void soon(Runnable task) {
        after(Duration.ZERO, task);
    }
}
