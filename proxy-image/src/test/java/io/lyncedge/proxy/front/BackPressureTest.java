package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.verdict.Figure;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.recorder.Gate;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecorderSettings;
import io.lyncedge.simulator.recorder.Responder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A side that takes nothing stops the other one, and memory stays bounded: proxy.md item 12. */
@ExtendWith(LeakExtension.class)
@Verdict("back-pressure: memory bounded, all delivered")
class BackPressureTest {
    private static final int PIECE = 64 * 1024;
    private static final long LARGE = 64L * 1024 * 1024;

    /** 64 MiB pass a receive buffer of 16 KiB, on a busy machine. */
    private static final Duration SMALL_WINDOW = Duration.ofMinutes(2);

    /** What the buffers of four sockets on loopback and the proxy's share may hold; far less than is sent. */
    private static final long KERNEL_AND_PROXY = 24L * 1024 * 1024;

    @Test
    void shouldStopThePoolWhenTheClientReadsSlowly(TestReporter reporter) throws Exception {
        AtomicLong sent = new AtomicLong();
        Responder large = exchange -> {
            exchange.awaitBody();
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: " + LARGE + "\r\n\r\n");
            send(exchange.output(), LARGE, sent);
        };
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, large);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.get("/large"));
            client.readHead();
            long stoppedAt = settled(sent);

            // Then
            assertThat(stoppedAt).isLessThan(KERNEL_AND_PROXY);
            assertHoldsLittle(proxy, "of an answer of 64 MiB", reporter);
            assertThat(client.input().readNBytes((int) LARGE)).hasSize((int) LARGE);
            assertThat(proxy.exchanges(1).getFirst().status()).isEqualTo(200);
        }
    }

    @Test
    void shouldStopTheClientWhenThePoolReadsSlowly(TestReporter reporter) throws Exception {
        Gate gate = new Gate();
        AtomicLong sent = new AtomicLong();
        RecorderSettings slow = RecorderSettings.tls(Plan.POOL).withBodiesReadAfter(gate, 16 * 1024);
        try (RawRecorder pool = RawRecorder.start(slow, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.lengthOf("POST /large", LARGE));
            Thread upload = Thread.ofVirtual().start(() -> send(client, sent));
            long stoppedAt = settled(sent);

            // Then
            assertThat(stoppedAt).isLessThan(KERNEL_AND_PROXY);
            assertHoldsLittle(proxy, "of an upload of 64 MiB", reporter);
            gate.open();
            assertThat(client.patience(SMALL_WINDOW).readAnswer().status()).isEqualTo(200);
            upload.join();
            assertThat(pool.awaitRequest(0).body().length()).isEqualTo(LARGE);
        }
    }

    @Test
    void shouldHoldLittleWhenABodyWaitsForItsUpstreamConnection() throws Exception {
        AtomicLong sent = new AtomicLong();
        try (FullBacklog full = FullBacklog.open();
                TestProxy proxy = TestProxy.start(Plan.single(full.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.lengthOf("POST /large", LARGE));
            Thread upload = Thread.ofVirtual().start(() -> send(client, sent));
            long stoppedAt = settled(sent);

            // Then
            assertThat(stoppedAt).isLessThan(KERNEL_AND_PROXY);
            assertThat(proxy.directMemory()).isLessThan(TestProxy.PER_DIRECTION);
            client.cut();
            upload.join();
        }
    }

    @Test
    void shouldHoldLittleWhenRequestsArePipelinedWithoutEnd() throws Exception {
        AtomicLong sent = new AtomicLong();
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.silent());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.get("/first"));
            Thread pipeline = Thread.ofVirtual().start(() -> send(client, sent));
            long stoppedAt = settled(sent);

            // Then
            assertThat(stoppedAt).isLessThan(KERNEL_AND_PROXY);
            assertThat(proxy.directMemory()).isLessThan(TestProxy.PER_DIRECTION);
            client.cut();
            pipeline.join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cscp/denied-by-the-proxy", "/answered-by-the-pool"})
    void shouldHoldLittleWhenAnswersOfPipelinedRequestsAreNotRead(String target) throws Exception {
        AtomicLong sent = new AtomicLong();
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.answering("HTTP/1.1 200 OK", "a".repeat(1000)));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            byte[] requests = Requests.get(target).repeat(1_000).getBytes(StandardCharsets.ISO_8859_1);
            Thread pipeline = Thread.ofVirtual()
                    .start(() -> Uploads.untilClosed(client, requests, () -> sent.addAndGet(requests.length)));
            settled(sent);

            // Then
            assertThat(proxy.directMemory()).isLessThan(2 * TestProxy.PER_DIRECTION);
            client.cut();
            pipeline.join();
        }
    }

    private static void send(RawClient client, AtomicLong sent) {
        try {
            send(client.output(), LARGE, sent);
        } catch (IOException e) {
            sent.addAndGet(0); // the test has closed the connection
        }
    }

    private static void send(OutputStream out, long length, AtomicLong sent) throws IOException {
        byte[] piece = new byte[PIECE];
        for (long left = length; left > 0; left -= PIECE) {
            out.write(piece);
            sent.addAndGet(PIECE);
        }
        out.flush();
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

    private static void assertHoldsLittle(TestProxy proxy, String what, TestReporter reporter) {
        long held = proxy.directMemory();
        assertThat(held).isLessThan(TestProxy.PER_DIRECTION);
        Figure.publish(reporter, "memory held " + what + ", its reader stopped", held / 1024 + " KiB");
    }
}
