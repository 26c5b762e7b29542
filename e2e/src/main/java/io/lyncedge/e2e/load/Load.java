package io.lyncedge.e2e.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Clients of three kinds that go on until they are stopped: long polls, sign-ins, and people who look at pages. */
public final class Load implements AutoCloseable {
    private static final int FIRST_APPLICATION = 200;
    private static final int SIGN_INS = 2;
    private static final int LOOKERS = 4;
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(20);

    private final Journal journal = new Journal();
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running = true;

    private Load() {}

    /** Starts them: that many polls, 20 a second, then two clients that sign in and four that look at pages. */
    public static Load start(InetSocketAddress https, int polls) {
        Load load = new Load();
        Visits visits = new Visits(https, load.journal);
        for (int poll = 0; poll < polls; poll++) {
            load.go("poll", visits.poll(FIRST_APPLICATION + poll), Duration.ZERO);
            LockSupport.parkNanos(BETWEEN_POLLS.toNanos());
        }
        for (int client = 0; client < SIGN_INS; client++) {
            load.go("sign-in", visits.signIn(), PAUSE);
        }
        for (int client = 0; client < LOOKERS; client++) {
            load.go("page", visits.look(), PAUSE);
        }
        return load;
    }

    private void go(String who, Visit visit, Duration pause) {
        clients.execute(() -> {
            while (running) {
                boolean good = once(who, visit);
                LockSupport.parkNanos(good ? pause.toNanos() : afterFailure());
            }
        });
    }

    /** Clients whose connections were all cut at once do not all come back at once. */
    private static long afterFailure() {
        return ThreadLocalRandom.current().nextLong(AFTER_A_FAILURE.toNanos());
    }

    private boolean once(String who, Visit visit) {
        try {
            visit.once();
            journal.good();
            return true;
        } catch (IOException e) {
            if (running) {
                journal.failed(who, e);
            }
            return false;
        }
    }

    /** What became of the exchanges until now. */
    public Count count() {
        return journal.count();
    }

    /** How many polls wait for their answer. */
    public int openPolls() {
        return journal.polls();
    }

    /** The kinds of failures since this was asked last, in words. */
    public List<String> takeFailures() {
        return journal.takeFailures();
    }

    /** Ends all of them at once; what is open then does not count. */
    @Override
    public void close() {
        running = false;
        clients.shutdownNow();
    }
}
