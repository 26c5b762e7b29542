package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.exchange.HandshakeResult;
import io.lyncedge.proxy.exchange.Outcome;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.Gate;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecorderSettings;
import io.lyncedge.simulator.recorder.Responder;
import io.lyncedge.simulator.recorder.Responders;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All times of proxy.md item 7, scaled down; none may come early. */
@ExtendWith(LeakExtension.class)
class DeadlineTest {
    private static final long SHORT = 400;

    @Test
    void shouldCloseWithoutAnAnswerWhenAHeadNeverEnds() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.single(1).times(times -> times.requestHeader = SHORT));
                RawClient client = proxy.secure()) {
            // When
            client.write("GET / HTTP/1.1\r\n");
            long began = System.nanoTime();

            // Then
            assertThat(client.readToEnd()).isEmpty();
            assertNotEarly(began);
        }
    }

    @Test
    void shouldCloseWhenAHeadDribblesBeyondItsTime() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.single(1).times(times -> times.requestHeader = SHORT));
                RawClient client = proxy.secure()) {
            // When
            client.write("GET / HTTP/1.1\r\nA: ");

            // Then
            TestProxy.until(() -> {
                try {
                    client.write("b");
                } catch (java.io.IOException e) {
                    return true;
                }
                return false;
            });
        }
    }

    @Test
    void shouldCloseWhenNothingIsOutstandingForTheKeepAliveTime() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).times(times -> times.keepAlive = SHORT));
                RawClient client = proxy.secure()) {
            // When
            client.exchange(Requests.get("/x"));
            long began = System.nanoTime();

            // Then
            assertThat(client.awaitEnd()).isEqualTo(ConnectionEnd.FINISHED);
            assertNotEarly(began);
        }
    }

    @Test
    void shouldEndTheHandshakeWhenTheClientDoesNotFinishIt() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.single(1).times(times -> times.handshake = SHORT));
                Socket client = new Socket()) {
            // When
            long began = System.nanoTime();
            client.connect(proxy.address(Listener.HTTPS));

            // Then
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertNotEarly(began);
            assertThat(proxy.seen.downstreamHandshakes).containsExactly(HandshakeResult.TIMED_OUT);
        }
    }

    @Test
    void shouldAnswer504WhenThePoolDoesNotFinishItsHandshake() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                TestProxy proxy =
                        TestProxy.start(Plan.single(mute.getLocalPort()).times(times -> times.handshake = SHORT));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer answer = client.exchange(Requests.get("/x"));

            // Then
            assertThat(answer.status()).isEqualTo(504);
            assertThat(answer.head().value("Retry-After")).contains("5");
            assertThat(proxy.seen.upstreamHandshakes).containsExactly(HandshakeResult.TIMED_OUT);
        }
    }

    @Test
    void shouldAnswer504WhenTheAnswerDoesNotBegin() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.silent());
                TestProxy proxy = TestProxy.start(
                        new Plan().limits(SHORT, 60_000).pool("fe", pool.port()).publish(TestProxy.HOST, "fe"));
                RawClient client = proxy.secure()) {
            // When
            long began = System.nanoTime();
            RawAnswer answer = client.exchange(Requests.post("/x", "body"));

            // Then
            assertThat(answer.status()).isEqualTo(504);
            assertThat(answer.head().value("Connection"))
                    .as("the body was read")
                    .isEmpty();
            assertNotEarly(began);
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
        }
    }

    @Test
    void shouldCutTheAnswerWhenItsBodyStops() throws Exception {
        Responder stops = Responders.early("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, stops);
                TestProxy proxy = TestProxy.start(
                        new Plan().limits(60_000, SHORT).pool("fe", pool.port()).publish(TestProxy.HOST, "fe"));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.get("/x"));

            // Then
            assertThat(client.awaitEnd()).isEqualTo(ConnectionEnd.RESET);
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.ANSWER_BROKEN);
        }
    }

    @Test
    void shouldCloseBothWhenTheBodyOfTheRequestStops() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(
                        new Plan().limits(60_000, SHORT).pool("fe", pool.port()).publish(TestProxy.HOST, "fe"));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.lengthOf("POST /x", 100) + "only this");

            // Then
            assertThat(client.readToEnd()).isEmpty();
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.CLIENT_STALLED);
        }
    }

    @Test
    void shouldWaitBeyondTheBodyTimeWhenTheAnswerHasNotBegun() throws Exception {
        Gate gate = new Gate();
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.held(gate, Responders.ok()));
                TestProxy proxy = TestProxy.start(new Plan()
                        .limits(60_000, SHORT)
                        .times(times -> {
                            times.keepAlive = SHORT;
                            times.upstreamIdle = SHORT;
                            times.requestHeader = SHORT;
                            times.unconfirmedPin = SHORT;
                        })
                        .pool("fe", pool.port())
                        .publish(TestProxy.HOST, "fe"));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.get("/ucwa/oauth/v1/applications/103/events?ack=1"));
            pool.awaitHead(0);
            Pauses.of(3 * SHORT);
            gate.open();

            // Then
            assertThat(client.readAnswer().status()).isEqualTo(200);
        }
    }

    @Test
    void shouldCloseAnIdleUpstreamConnectionBeforeThePoolDoes() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).times(times -> times.upstreamIdle = SHORT));
                RawClient client = proxy.secure()) {
            // When
            client.exchange(Requests.get("/x"));
            long began = System.nanoTime();

            // Then
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.FINISHED);
            assertNotEarly(began);
            assertThat(client.exchange(Requests.get("/y")).status()).isEqualTo(200);
        }
    }

    @Test
    void shouldAnswer504WhenNobodyAcceptsInTime() throws Exception {
        try (FullBacklog full = FullBacklog.open();
                TestProxy proxy = TestProxy.start(Plan.single(full.port()).times(times -> times.connect = SHORT));
                RawClient client = proxy.secure()) {
            // When
            long began = System.nanoTime();
            RawAnswer answer = client.exchange(Requests.get("/x"));

            // Then
            assertThat(answer.status()).isEqualTo(504);
            assertNotEarly(began);
        }
    }

    @Test
    void shouldResetTheClientWhenItTakesNothing() throws Exception {
        Responder endless = exchange -> {
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
            while (true) {
                exchange.write(new byte[64 * 1024]);
            }
        };
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, endless);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).times(times -> times.writeStall = SHORT));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.get("/x"));

            // Then
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.CLIENT_STALLED);
            TestProxy.until(() -> proxy.seen.upstream.get() == 0);
        }
    }

    @Test
    void shouldAnswer504WhenThePoolTakesNothing() throws Exception {
        RecorderSettings stuck = RecorderSettings.tls(Plan.POOL).withBodiesReadAfter(new Gate(), 16 * 1024);
        try (RawRecorder pool = RawRecorder.start(stuck, Responders.silent());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).times(times -> times.writeStall = SHORT));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.lengthOf("POST /x", 1_000_000_000));
            Thread upload = Thread.ofVirtual().start(() -> Uploads.untilClosed(client));

            // Then
            assertThat(proxy.exchanges(1).getFirst().cause()).contains(AnswerCause.RESPONSE_TIMEOUT);
            upload.join();
        }
    }

    @Test
    void shouldGiveASlowClientItsWholeLastAnswerWhenTheLingerTimeIsShort() throws Exception {
        String body = "a".repeat(8 * 1024 * 1024);
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.answering("HTTP/1.1 200 OK", body));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).times(times -> times.linger = SHORT));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.get("/x", "Connection: close"));
            client.readHead();
            Pauses.of(4 * SHORT);

            // Then
            assertThat(client.input().readAllBytes()).hasSize(body.length());
        }
    }

    private static void assertNotEarly(long began) {
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isBetween(SHORT - 20, 20 * SHORT);
    }
}
