package io.lyncedge.proxy.boot;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a process does from time to time, on a thread where blocking harms nobody. */
final class Upkeep {
    private static final Logger LOGGER = LoggerFactory.getLogger(Upkeep.class);
    private static final int BINDING_SECONDS = 1;
    private static final int POLICY_SECONDS = 600;
    private static final int TICKETS_SECONDS = 12 * 3600;

    private final ScheduledExecutorService thread;
    private final Runnable retryBinding;
    private final Runnable probePolicy;
    private final Runnable rotateTickets;

    /** What it does, and the thread that it takes over and stops. */
    Upkeep(ScheduledExecutorService thread, Runnable retryBinding, Runnable probePolicy, Runnable rotateTickets) {
        this.thread = thread;
        this.retryBinding = guarded(retryBinding);
        this.probePolicy = guarded(probePolicy);
        this.rotateTickets = guarded(rotateTickets);
    }

    /** On a thread of its own. */
    static Upkeep of(Reloader reloader) {
        ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(
                1,
                Thread.ofPlatform().name("lyncedge-upkeep").daemon().factory(),
                new ScheduledThreadPoolExecutor.DiscardPolicy());
        return new Upkeep(thread, reloader::retryBinding, reloader::probePolicy, reloader::rotateTicketKeys);
    }

    void start() {
        thread.scheduleWithFixedDelay(retryBinding, BINDING_SECONDS, BINDING_SECONDS, TimeUnit.SECONDS);
        thread.scheduleWithFixedDelay(probePolicy, 0, POLICY_SECONDS, TimeUnit.SECONDS);
        thread.scheduleWithFixedDelay(rotateTickets, TICKETS_SECONDS, TICKETS_SECONDS, TimeUnit.SECONDS);
    }

    /** The switch of the policy probe may have changed. */
    void probeSoon() {
        thread.execute(probePolicy);
    }

    void stop() {
        thread.shutdownNow();
    }

    /** A task that throws would never run again. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOGGER.error("upkeep failed, will be tried again", e);
            }
        };
    }
}
