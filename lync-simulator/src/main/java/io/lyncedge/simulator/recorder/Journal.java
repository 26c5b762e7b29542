package io.lyncedge.simulator.recorder;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** All that a recorder has seen, under one lock; whoever waits is woken by every change. */
final class Journal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<ConnectionLog> connections = new ArrayList<>();
    private final List<RequestLog> requests = new ArrayList<>();

    ConnectionLog opened(InetSocketAddress peer) {
        return read(() -> {
            ConnectionLog log = new ConnectionLog(connections.size(), peer);
            connections.add(log);
            changed.signalAll();
            return log;
        });
    }

    RequestLog began(ConnectionLog connection, MessageHead head, RecorderSettings settings) {
        boolean probe = settings.probes().test(head);
        return read(() -> {
            RequestLog log = new RequestLog(requests.size(), connection.id(), head, probe, settings.bodyCap());
            requests.add(log);
            connection.add(log, head.text().length());
            changed.signalAll();
            return log;
        });
    }

    void update(Runnable change) {
        read(() -> {
            change.run();
            changed.signalAll();
            return true;
        });
    }

    <T> T read(Supplier<T> reading) {
        lock.lock();
        try {
            return reading.get();
        } finally {
            lock.unlock();
        }
    }

    /** Requests for which this holds, in order. */
    List<RecordedRequest> requests(Predicate<RequestLog> which) {
        return read(
                () -> requests.stream().filter(which).map(RequestLog::snapshot).toList());
    }

    List<RecordedConnection> connections() {
        return read(() -> connections.stream().map(ConnectionLog::snapshot).toList());
    }

    /** Whether nothing but health probes arrived; waits so long for one that is just coming in. */
    boolean nothingButProbes(Duration atMost) {
        try {
            return await(
                            atMost,
                            () -> Optional.of(connections.stream().allMatch(ConnectionLog::nothingButProbes))
                                    .filter(nothing -> nothing))
                    .isPresent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until there is a value; empty if there was none in time. */
    <T> Optional<T> await(Duration atMost, Supplier<Optional<T>> value) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            Optional<T> found = value.get();
            while (found.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
                found = value.get();
            }
            return found;
        } finally {
            lock.unlock();
        }
    }
}
