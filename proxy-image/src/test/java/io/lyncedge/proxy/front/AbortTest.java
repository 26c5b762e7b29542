package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.Outcome;
import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.Gate;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecorderSettings;
import io.lyncedge.simulator.recorder.Responder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that leaves before its answer is complete takes the upstream connection with it, within a second. */
@ExtendWith(LeakExtension.class)
class AbortTest {
    /** The rule's second, and as much again for a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(2);

    /** How a client leaves. */
    enum Leaving {
        FINISH {
            @Override
            void leave(RawClient client) throws IOException {
                client.finish();
            }
        },
        CUT {
            @Override
            void leave(RawClient client) throws IOException {
                client.cut();
            }
        },
        RESET {
            @Override
            void leave(RawClient client) throws IOException {
                client.reset();
            }
        };

        abstract void leave(RawClient client) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void shouldCloseUpstreamWhenTheClientLeavesALongPoll(Leaving leaving) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.silent());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.write(Requests.get("/ucwa/oauth/v1/applications/103/events?ack=1&timeout=900"));
            pool.awaitHead(0);

            // When
            leaving.leave(client);

            // Then
            assertAborted(proxy, pool);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldCloseUpstreamWhenTheClientLeavesInClear(Leaving leaving) throws Exception {
        try (RawRecorder pool = RawRecorder.plain(Responders.silent());
                TestProxy proxy = TestProxy.start(Plan.bridge(pool.port()));
                RawClient client = proxy.plain()) {
            // Given
            client.write(Requests.get("/x"));
            pool.awaitHead(0);

            // When
            leaving.leave(client);

            // Then
            assertAborted(proxy, pool);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldCloseUpstreamWhenTheClientLeavesWithAFullWriteBuffer(Leaving leaving) throws Exception {
        Responder endless = exchange -> {
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
            while (true) {
                exchange.write(new byte[64 * 1024]);
            }
        };
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, endless);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.write(Requests.get("/x"));
            client.readHead();
            Pauses.of(500);

            // When
            leaving.leave(client);

            // Then
            assertAborted(proxy, pool);
        }
    }

    /** A FIN behind bytes that no window lets through reaches nobody; a reset does. */
    @Test
    void shouldCloseUpstreamWhenTheClientResetsWhileItsUploadIsPaused() throws Exception {
        RecorderSettings stuck = RecorderSettings.tls(Plan.POOL).withBodiesReadAfter(new Gate(), 16 * 1024);
        try (RawRecorder pool = RawRecorder.start(stuck, Responders.silent());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.write(Requests.lengthOf("POST /x", 1_000_000_000));
            Thread upload = Thread.ofVirtual().start(() -> Uploads.untilClosed(client));
            Pauses.of(1_000);

            // When
            client.reset();

            // Then
            TestProxy.until(SOON, () -> proxy.seen.upstream.get() == 0);
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.CLIENT_ABORTED);
            upload.join();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldCloseUpstreamWhenTheClientLeavesWhileItIsNotRead(Leaving leaving) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.silent());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.write(Requests.get("/a") + Requests.get("/b").repeat(2_000));
            pool.awaitHead(0);
            Pauses.of(300);

            // When
            leaving.leave(client);

            // Then
            assertAborted(proxy, pool);
            assertThat(pool.requests()).hasSize(1);
        }
    }

    @Test
    void shouldCloseUpstreamWhenTheClientLeavesBehindAPipelinedRequest() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.silent());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.write(Requests.get("/a") + Requests.get("/b"));
            pool.awaitHead(0);

            // When
            client.finish();

            // Then
            assertAborted(proxy, pool);
            assertThat(pool.requests()).hasSize(1);
        }
    }

    @Test
    void shouldForgetTheRequestWhenTheClientLeavesBeforeThereIsAnUpstreamConnection() throws Exception {
        try (FullBacklog full = FullBacklog.open();
                TestProxy proxy = TestProxy.start(Plan.single(full.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.write(Requests.get("/x"));
            TestProxy.until(() -> proxy.seen.begun.get() == 1);

            // When
            client.finish();

            // Then
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.CLIENT_ABORTED);
        }
    }

    private static void assertAborted(TestProxy proxy, RawRecorder pool) {
        TestProxy.until(SOON, () -> pool.connections().getFirst().end() != ConnectionEnd.OPEN);
        TestProxy.until(SOON, () -> proxy.seen.upstream.get() == 0);
        assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.CLIENT_ABORTED);
    }
}
