package io.lyncedge.proxy.observe;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.EventExecutorGroup;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** Measures how late the ticks of event loops are: one tick per loop and second. */
public final class LoopLag implements SampleSource {
    private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final double NANOS_PER_SECOND = 1e9;

    private final List<Tick> ticks;

    /** Measures these loops from now on, until they end. */
    public LoopLag(EventExecutorGroup loops) {
        ticks = StreamSupport.stream(loops.spliterator(), false).map(Tick::new).toList();
    }

    /** Longest time since a loop's last tick, in nanoseconds: a loop that hangs shows here and nowhere else. */
    public long longestSilenceNanos() {
        long now = System.nanoTime();
        return ticks.stream().mapToLong(tick -> now - tick.last).max().orElse(0);
    }

    @Override
    public void sample(Samples samples) {
        for (int i = 0; i < ticks.size(); i++) {
            samples.add(Metric.LOOP_LAG, ticks.get(i).worstNanos() / NANOS_PER_SECOND, Integer.toString(i));
        }
    }

    /** One loop's tick; written on the loop, read from others. */
    private static final class Tick implements Runnable {
        private volatile long last = System.nanoTime();
        private volatile long worst;
        private volatile long windowBefore;
        private long windowBegan = last;

        Tick(EventExecutor loop) {
            loop.scheduleAtFixedRate(this, TICK_NANOS, TICK_NANOS, TimeUnit.NANOSECONDS);
        }

        @Override
        public void run() {
            long now = System.nanoTime();
            worst = Math.max(worst, now - last - TICK_NANOS);
            last = now;
            if (now - windowBegan > WINDOW_NANOS) {
                windowBefore = worst;
                worst = 0;
                windowBegan = now;
            }
        }

        long worstNanos() {
            return Math.max(worst, windowBefore);
        }
    }
}
