package io.lyncedge.bench.load;

import io.lyncedge.bench.backend.HeldRequests;
import io.lyncedge.bench.plan.BenchFailure;
import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.site.Site;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Polls through one proxy, each on a connection of its own. */
public final class HeldPolls implements AutoCloseable {
    /** Connections that are under way at the same time, so that no queue overflows. */
    private static final int AHEAD = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final Scenario SCENARIO = Scenario.S6;

    private final int count;
    private final ClientTls tls;
    private final HeldRequests held;
    private final Clients clients = new Clients();
    private final ExpectedAnswer expected;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger right = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    /**
     * For one proxy.
     *
     * @param count how many
     * @param held where the backend holds them
     */
    public HeldPolls(int count, Site site, HeldRequests held) {
        this.count = count;
        this.tls = ClientTls.of(site, false);
        this.held = held;
        this.expected = new ExpectedAnswer(SCENARIO.body());
    }

    /** Opens them all through the proxy on {@code port}; fails the run unless the backend holds every one. */
    public void hold(int port) {
        clients.execute(() -> {
            for (int ahead = 0; ahead < AHEAD; ahead++) {
                openNext(port);
            }
        });
        await(() -> held.count() == count);
    }

    /** Fails the run unless all are still held and none was answered. */
    public void requireHeld() {
        if (held.count() != count || right.get() > 0 || !wrong.isEmpty()) {
            throw failure();
        }
    }

    /** Has the backend answer; fails the run unless every client gets its right answer. */
    public void finish() {
        held.release();
        await(() -> right.get() == count);
    }

    private void openNext(int port) {
        if (opened.incrementAndGet() > count) {
            return;
        }
        PollClient poll = new PollClient(SCENARIO.path(), () -> openNext(port), this::answered);
        ChannelFuture connected = clients.connect(
                port,
                channel -> channel.pipeline()
                        .addLast(tls.handler(channel, port))
                        .addLast(new HttpClientCodec())
                        .addLast(new HttpObjectAggregator(SCENARIO.bodyBytes()))
                        .addLast(poll));
        connected.channel().closeFuture().addListener(_ -> lost(poll));
    }

    private void answered(FullHttpResponse answer) {
        Optional<String> problem = expected.problem(answer);
        problem.ifPresentOrElse(wrong::add, right::incrementAndGet);
    }

    private void lost(PollClient poll) {
        if (!poll.isAnswered()) {
            wrong.add("closed without an answer");
        }
    }

    private void await(BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (!wrong.isEmpty() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw failure();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private BenchFailure failure() {
        return new BenchFailure("%s: of %d polls the backend holds %d, %d are answered, %d have failed%s"
                .formatted(
                        SCENARIO,
                        count,
                        held.count(),
                        right.get(),
                        wrong.size(),
                        wrong.isEmpty() ? "" : ", first: " + wrong.peek()));
    }

    @Override
    public void close() {
        clients.close();
    }
}
