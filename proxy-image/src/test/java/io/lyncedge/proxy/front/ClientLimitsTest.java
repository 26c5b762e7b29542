package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.Cidr;
import io.lyncedge.config.RateLimitConfig;
import io.lyncedge.config.RateLimitCount;
import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.exchange.RefusedConnection;
import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakExtension.class)
class ClientLimitsTest {
    private static final String NTLM = "Authorization: NTLM TlRMTVNTUAAB";
    private static final Responder CHALLENGE =
            Responders.answering("HTTP/1.1 401 Unauthorized", "", "WWW-Authenticate: NTLM TlRMTVNTUAAC");
    private static final Responder REFUSAL =
            Responders.answering("HTTP/1.1 401 Unauthorized", "", "WWW-Authenticate: NTLM");

    private final RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void shouldAnswer429AndSendNothingWhenAClientIsOverItsRequests() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.single(pool.port()).rateLimits(requests(2)));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/login"));
            client.exchange(Requests.post("/LOGIN", "body"));

            // When
            RawAnswer refused = client.exchange(Requests.post("/login", "body"));
            RawAnswer other = client.exchange(Requests.get("/other"));

            // Then
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.head().value("Retry-After")).contains("60");
            assertThat(refused.head().value("Connection"))
                    .as("the body was read to its end")
                    .isEmpty();
            assertThat(other.status()).isEqualTo(200);
            assertThat(pool.requests()).hasSize(3);
            assertThat(proxy.exchanges(4))
                    .extracting(SeenExchange::cause)
                    .contains(java.util.Optional.of(AnswerCause.RATE_LIMITED));
        }
    }

    @Test
    void shouldCountOnAcrossAReload() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.single(pool.port()).rateLimits(requests(1)));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/login"));

            // When
            proxy.serve(Plan.single(pool.port()).rateLimits(requests(1)).drain(0, 5_000));

            // Then
            assertThat(client.exchange(Requests.get("/login")).status()).isEqualTo(429);
        }
    }

    @Test
    void shouldRefuseSignInsAloneWhenAClientFailedTooOften() throws Exception {
        RateLimitConfig limit = new RateLimitConfig("ntlm", RateLimitCount.FAILED_NTLM, List.of(), 2, 60_000);
        Responder badPassword = Responders.inTurn(CHALLENGE, REFUSAL, CHALLENGE, REFUSAL, Responders.ok());
        try (RawRecorder signing = RawRecorder.tls(Plan.POOL, badPassword);
                TestProxy proxy = TestProxy.start(Plan.single(signing.port()).rateLimits(limit));
                RawClient client = proxy.secure();
                RawClient another = proxy.secure()) {
            // Given: two sign-ins of two messages each
            for (int i = 0; i < 4; i++) {
                assertThat(client.exchange(Requests.get("/abs", NTLM)).status()).isEqualTo(401);
            }

            // When
            RawAnswer refused = another.exchange(Requests.get("/abs", NTLM));
            RawAnswer anonymous = another.exchange(Requests.get("/meet"));

            // Then
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.head().value("Retry-After")).contains("60");
            assertThat(anonymous.status()).isEqualTo(200);
            assertThat(signing.requests()).hasSize(5);
        }
    }

    @Test
    void shouldCountNoFirstMessageAndNoAnonymousChallenge() throws Exception {
        RateLimitConfig limit = new RateLimitConfig("ntlm", RateLimitCount.FAILED_NTLM, List.of(), 1, 60_000);
        try (RawRecorder signing = RawRecorder.tls(Plan.POOL, REFUSAL);
                TestProxy proxy = TestProxy.start(Plan.single(signing.port()).rateLimits(limit));
                RawClient client = proxy.secure()) {
            // When, Then: each message is refused without a challenge to go on with, so each is a first one
            assertThat(client.exchange(Requests.get("/abs")).status()).isEqualTo(401);
            for (int i = 0; i < 5; i++) {
                assertThat(client.exchange(Requests.get("/abs", NTLM)).status()).isEqualTo(401);
            }
        }
    }

    @Test
    void shouldCloseConnectionsBeyondTheMostAtOnceAndServeTheOthers() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.single(pool.port()).mostConnections(2, 0));
                RawClient one = proxy.secure();
                RawClient two = proxy.secure()) {
            // When
            Assertions.assertThatThrownBy(proxy::secure).isInstanceOf(IOException.class);

            // Then
            assertThat(one.exchange(Requests.get("/1")).status()).isEqualTo(200);
            assertThat(two.exchange(Requests.get("/2")).status()).isEqualTo(200);
            assertThat(proxy.seen.refused).containsExactly(RefusedConnection.MAX_CONNECTIONS);
            one.reset();
            TestProxy.until(() -> proxy.seen.downstream.get() == 1);
            try (RawClient next = proxy.secure()) {
                assertThat(next.exchange(Requests.get("/3")).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void shouldCloseConnectionsBeyondTheMostOfOneClient() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.single(pool.port()).mostConnections(100, 1));
                RawClient one = proxy.secure()) {
            // When
            Assertions.assertThatThrownBy(proxy::secure).isInstanceOf(IOException.class);

            // Then
            assertThat(one.exchange(Requests.get("/1")).status()).isEqualTo(200);
            assertThat(proxy.seen.refused).containsExactly(RefusedConnection.MAX_CONNECTIONS_PER_CLIENT);
            one.reset();
            TestProxy.until(() -> proxy.seen.downstream.get() == 0);
            proxy.secure().close();
        }
    }

    @Test
    void shouldAnswer404WhenTheClientsAddressIsDeniedOrNotAllowed() throws Exception {
        List<Cidr> own = List.of(Cidr.of("127.0.0.0/8"));
        List<Cidr> others = List.of(Cidr.of("192.0.2.0/24"));
        try (TestProxy proxy = TestProxy.start(new Plan()
                        .pool("fe", pool.port())
                        .clients(own, List.of())
                        .publish(TestProxy.HOST, "fe")
                        .clients(others, List.of())
                        .publish("webext2.contoso.com", "fe")
                        .clients(own, own)
                        .publish("meet.contoso.com", "fe"));
                RawClient client = proxy.secure()) {
            assertThat(status(client, TestProxy.HOST)).isEqualTo(200);
            assertThat(status(client, "webext2.contoso.com")).isEqualTo(404);
            assertThat(status(client, "meet.contoso.com")).as("denied wins").isEqualTo(404);
            assertThat(pool.requests()).hasSize(1);
            assertThat(proxy.exchanges(3))
                    .extracting(SeenExchange::cause)
                    .contains(java.util.Optional.of(AnswerCause.CLIENT_DENIED));
        }
    }

    @Test
    void shouldCloseAPlainConnectionBeyondTheMost() throws Exception {
        try (RawRecorder plain = RawRecorder.plain(Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.bridge(plain.port()).mostConnections(1, 0));
                RawClient _ = proxy.plain();
                RawClient refused = proxy.plain()) {
            TestProxy.until(() -> proxy.seen.downstream.get() == 1);
            assertThat(refused.awaitEnd()).isIn(ConnectionEnd.FINISHED, ConnectionEnd.RESET);
        }
    }

    private static int status(RawClient client, String host) throws IOException {
        return client.exchange("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n").status();
    }

    private static RateLimitConfig requests(int allowed) {
        return new RateLimitConfig("login", RateLimitCount.REQUESTS, List.of("/login"), allowed, 60_000);
    }
}
