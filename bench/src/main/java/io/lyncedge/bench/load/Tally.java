package io.lyncedge.bench.load;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What the clients of one slice count, on one event loop. */
final class Tally {
    private final long begin = System.nanoTime();
    private final long nanos;
    private final CompletableFuture<LoadResult> over = new CompletableFuture<>();
    private int running;
    private long[] latencies = new long[1024];
    private int requests;
    private long bytes;
    private long errors;
    private String remark = "";

    /** Of so many clients, for so long. */
    Tally(int clients, int seconds) {
        this.running = clients;
        this.nanos = TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Whether a client that has its answer asks again. */
    boolean goesOn() {
        return System.nanoTime() - begin < nanos;
    }

    /** A request that began at {@code since} has the right answer. */
    void right(long since, long itsBytes) {
        if (requests == latencies.length) {
            latencies = Arrays.copyOf(latencies, 2 * requests);
        }
        latencies[requests++] = System.nanoTime() - since;
        bytes += itsBytes;
    }

    /** Something is wrong, which makes the slice void. */
    void wrong(String what) {
        if (errors++ == 0) {
            remark = what;
        }
    }

    /** One client asks no more; after the last the result is there. */
    void clientOver() {
        if (--running == 0) {
            over.complete(new LoadResult(requests, bytes, micros(System.nanoTime() - begin), p99(), errors, remark));
        }
    }

    /** The result, when there is one. */
    CompletableFuture<LoadResult> result() {
        return over;
    }

    private long p99() {
        long[] sorted = Arrays.copyOf(latencies, requests);
        Arrays.sort(sorted);
        return requests == 0 ? 0 : micros(sorted[(int) ((requests - 1) * 0.99)]);
    }

    private static long micros(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }
}
