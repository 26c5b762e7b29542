package io.lyncedge.proxy.front;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets time go by where its passing is what a test is about. */
final class Pauses {
    private Pauses() {}

    /** Waits for a latch that nobody opens. */
    static void of(long millis) throws InterruptedException {
        boolean opened = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        if (opened) {
            throw new IllegalStateException("nobody opens it");
        }
    }
}
