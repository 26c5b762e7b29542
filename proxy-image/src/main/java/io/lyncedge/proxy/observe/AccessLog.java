package io.lyncedge.proxy.observe;

import io.lyncedge.proxy.exchange.ExchangeFacts;
import io.lyncedge.proxy.exchange.ExchangeObserver;
import io.lyncedge.proxy.route.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * The access log: event loops queue lines, one thread writes them in batches. A log that cannot follow costs lines, which
 * are counted, never the traffic.
 */
public final class AccessLog implements ExchangeObserver, SampleSource, AutoCloseable {
    /** Lines that may wait. */
    static final int CAPACITY = 16_384;

    /** Lines wait for company this long: waking a thread for each costs more than writing it. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final BlockingQueue<AccessEntry> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final LongAdder dropped = new LongAdder();
    private final AccessSink sink;
    private final Thread writer = new Thread(this::run, "lyncedge-access-log");
    private volatile boolean closed;

    /** A log to stdout; lines wait until {@link #start}. */
    public AccessLog() {
        this(new Log4jAccessSink());
    }

    AccessLog(AccessSink sink) {
        this.sink = sink;
        writer.setDaemon(true);
    }

    /** Writes from now on. */
    public void start() {
        writer.start();
    }

    @Override
    public void exchangeBegan(Listener listener) {}

    @Override
    public void exchangeEnded(ExchangeFacts facts) {
        if (queue.remainingCapacity() == 0 || !queue.offer(new AccessEntry(facts))) {
            dropped.increment();
        }
    }

    @Override
    public void sample(Samples samples) {
        samples.add(Metric.ACCESS_LOG_DROPPED, dropped.sum());
    }

    /** Writes what waits, if the log was started, and ends; waits at most a second. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(writer);
        try {
            writer.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<AccessEntry> batch = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            queue.drainTo(batch);
            for (int i = 0; i < batch.size(); i++) {
                sink.write(batch.get(i), i == batch.size() - 1);
            }
            if (batch.isEmpty() && !closed) {
                LockSupport.parkNanos(this, PAUSE_NANOS);
            }
            batch.clear();
        }
    }
}
