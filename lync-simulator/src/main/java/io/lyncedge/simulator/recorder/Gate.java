package io.lyncedge.simulator.recorder;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds whoever waits until it is opened; once open it stays open. */
public final class Gate {

    private final CountDownLatch latch = new CountDownLatch(1);

    /** Lets everybody pass, now and later. */
    public void open() {
        latch.countDown();
    }

    /** Waits until the gate is open. */
    public void await() throws InterruptedException {
        latch.await();
    }

    /** Waits at most that long; tells whether the gate is open. */
    public boolean await(Duration atMost) throws InterruptedException {
        return latch.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}
