package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.Outcome;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.recorder.Gate;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecorderSettings;
import io.lyncedge.simulator.recorder.Responder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A side of a tunnel that takes nothing stops the other one. */
@ExtendWith(LeakExtension.class)
@Verdict("back-pressure: memory bounded, all delivered")
class TunnelBackPressureTest {
    private static final int LENGTH = 48 * 1024 * 1024;
    private static final String HEAD = "POST /through HTTP/1.1\r\nContent-Length: " + LENGTH + "\r\n\r\n";
    private static final int PIECE = 64 * 1024;

    @Test
    void shouldStopTheClientWhenThePoolReadsSlowly() throws Exception {
        Gate gate = new Gate();
        AtomicLong sent = new AtomicLong();
        RecorderSettings slow = RecorderSettings.tls(Plan.POOL).withBodiesReadAfter(gate, 16 * 1024);
        try (RawRecorder pool = RawRecorder.start(slow, Responders.early(Tunnels.SWITCH));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            Tunnels.open(client).write(HEAD);

            // When
            Thread upload = Thread.ofVirtual().start(() -> send(client, sent));
            long stoppedAt = settled(sent);

            // Then
            assertThat(stoppedAt).isLessThan(LENGTH / 2);
            assertThat(proxy.directMemory()).isLessThan(TestProxy.PER_DIRECTION);
            gate.open();
            upload.join();
            assertThat(pool.awaitRequest(1).body().length()).isEqualTo(LENGTH);
        }
    }

    @Test
    void shouldStopThePoolWhenTheClientReadsSlowly() throws Exception {
        AtomicLong sent = new AtomicLong();
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, flooding(sent));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            Tunnels.open(client);
            long stoppedAt = settled(sent);

            // Then
            assertThat(stoppedAt).isLessThan(LENGTH / 2);
            assertThat(proxy.directMemory()).isLessThan(TestProxy.PER_DIRECTION);
            assertThat(client.input().readNBytes(LENGTH)).hasSize(LENGTH);
        }
    }

    @Test
    void shouldCutBothSidesWhenTheClientTakesNothingForTheStallTime() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, flooding(new AtomicLong()));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).times(times -> times.writeStall = 500));
                RawClient client = proxy.secure()) {
            // When
            Tunnels.open(client);

            // Then
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.CLIENT_STALLED);
            TestProxy.until(() -> proxy.seen.upstream.get() == 0);
        }
    }

    @Test
    void shouldCutBothSidesWhenThePoolTakesNothingForTheStallTime() throws Exception {
        RecorderSettings stuck = RecorderSettings.tls(Plan.POOL).withBodiesReadAfter(new Gate(), 16 * 1024);
        try (RawRecorder pool = RawRecorder.start(stuck, Responders.early(Tunnels.SWITCH));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).times(times -> times.writeStall = 500));
                RawClient client = proxy.secure()) {
            // When
            Tunnels.open(client).write(HEAD);
            Uploads.untilClosed(client);

            // Then
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.ANSWER_BROKEN);
        }
    }

    private static Responder flooding(AtomicLong sent) {
        return exchange -> {
            exchange.write(Tunnels.SWITCH);
            for (int left = LENGTH; left > 0; left -= PIECE) {
                exchange.write(new byte[PIECE]);
                sent.addAndGet(PIECE);
            }
            exchange.awaitEnd();
        };
    }

    private static void send(RawClient client, AtomicLong sent) {
        try {
            for (int left = LENGTH; left > 0; left -= PIECE) {
                client.write(new byte[PIECE]);
                sent.addAndGet(PIECE);
            }
        } catch (IOException e) {
            sent.addAndGet(0); // the test has closed the connection
        }
    }

    /** Waits until nothing more is taken, and tells how much was. */
    private static long settled(AtomicLong sent) throws InterruptedException {
        long before = -1;
        while (before != sent.get() || before <= 0) {
            before = sent.get();
            Pauses.of(250);
        }
        return before;
    }
}
