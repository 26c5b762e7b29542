package io.lyncedge.proxy.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** An executor of repeated tasks whose time stands still until it is told to pass. */
final class VirtualTime extends ScheduledThreadPoolExecutor {
    private final List<Repeated> tasks = new ArrayList<>();
    private Duration now = Duration.ZERO;

    VirtualTime() {
        super(1);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        Duration every = Duration.of(delay, unit.toChronoUnit());
        tasks.add(new Repeated(command, now.plus(Duration.of(initialDelay, unit.toChronoUnit())), every));
        return super.schedule(() -> {}, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    /** Runs on this thread whatever is due by then. */
    void pass(Duration time) {
        now = now.plus(time);
        tasks.forEach(task -> task.catchUp(now));
    }

    private static final class Repeated {
        private final Runnable command;
        private final Duration every;
        private Duration due;

        Repeated(Runnable command, Duration due, Duration every) {
            this.command = command;
            this.due = due;
            this.every = every;
        }

        void catchUp(Duration now) {
            while (due.compareTo(now) <= 0) {
                due = due.plus(every);
                command.run();
            }
        }
    }
}
