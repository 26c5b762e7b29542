package io.lyncedge.operator.runtime;

import io.lyncedge.operator.timer.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process once it has lost the leadership, however it learns of it: from the election, or because the renewals
 * stay out while a request of the election hangs.
 */
final class LeaderWatch {
    private static final Logger LOGGER = LoggerFactory.getLogger(LeaderWatch.class);
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final Leadership leadership;
    private final Timer timer;
    private final Runnable exit;
    private final AtomicBoolean over = new AtomicBoolean();

    /**
     * A watch that does not look yet.
     *
     * @param exit ends the process at once
     */
    LeaderWatch(Leadership leadership, Timer timer, Runnable exit) {
        this.leadership = leadership;
        this.timer = timer;
        this.exit = exit;
    }

    /** Begins to look at the renewals. */
    void start() {
        timer.after(PERIOD, this::look);
    }

    /** The process ends anyway, so that losing the Lease is no news. */
    void stop() {
        over.set(true);
    }

    /** The election says that another leads. */
    void lost() {
        if (over.compareAndSet(false, true)) {
            LOGGER.error("the leadership is lost: this process ends");
            exit.run();
        }
    }

    private void look() {
        if (leadership.everHeld() && !leadership.held()) {
            lost();
        }
        if (!over.get()) {
            start();
        }
    }
}
