package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.Outcome;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.Gate;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecordedRequest;
import io.lyncedge.simulator.recorder.Responder;
import io.lyncedge.simulator.recorder.Responders;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NTLM and Negotiate authenticate connections: proxy.md item 6. */
@ExtendWith(LeakExtension.class)
@Verdict("pinned pairs: one to one")
class PinTest {
    private static final String NTLM_1 = "Authorization: NTLM TlRMTVNTUAABAAAA";
    private static final String NTLM_3 = "Authorization: NTLM TlRMTVNTUAADAAAA";

    /** As IIS: a challenge unless the request brings the last message; 200 then. */
    private static final Responder IIS = exchange -> {
        RecordedRequest request = exchange.awaitBody();
        boolean last = request.head().values("Authorization").stream().anyMatch(value -> value.endsWith("ADAAAA"));
        exchange.write(
                last || request.target().startsWith("/open")
                        ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
                        : "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Negotiate\r\nWWW-Authenticate: NTLM\r\n"
                                + "Content-Length: 0\r\n\r\n");
    };

    @ParameterizedTest
    @ValueSource(strings = {"NTLM", "Negotiate", "ntlm", "negotiate"})
    void shouldPinOneToOneWhenARequestCarriesCredentials(String scheme) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient user = proxy.secure();
                RawClient other = proxy.secure()) {
            // When
            user.exchange(Requests.get("/a", "Authorization: " + scheme + " abc"));
            other.exchange(Requests.get("/b"));
            user.exchange(Requests.get("/c"));
            other.exchange(Requests.get("/d"));

            // Then
            List<RecordedRequest> received = pool.awaitRequests(4);
            assertThat(received).extracting(RecordedRequest::connection).containsExactly(0, 1, 0, 1);
            assertThat(proxy.exchanges(4)).extracting(SeenExchange::pinned).containsExactly(true, false, true, false);
        }
    }

    @Test
    void shouldPinOnAFreshConnectionWhenIdleOnesWereUsedByOthers() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient user = proxy.secure();
                RawClient other = proxy.secure()) {
            // When
            other.exchange(Requests.get("/b"));
            user.exchange(Requests.get("/a", NTLM_1));

            // Then
            assertThat(pool.awaitRequest(1).connection()).isEqualTo(1);
        }
    }

    @Test
    void shouldPinTheConnectionOfTheChallengeWhenCredentialsFollow() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, IIS);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient first = proxy.secure();
                RawClient second = proxy.secure()) {
            // When
            first.exchange(Requests.get("/abs"));
            second.exchange(Requests.get("/abs"));
            first.exchange(Requests.get("/abs", NTLM_1));
            second.exchange(Requests.get("/abs", NTLM_1));
            RawAnswer one = first.exchange(Requests.get("/abs", NTLM_3));
            RawAnswer two = second.exchange(Requests.get("/abs", NTLM_3));

            // Then
            assertThat(List.of(one.status(), two.status())).containsExactly(200, 200);
            assertThat(pool.awaitRequests(6))
                    .extracting(RecordedRequest::connection)
                    .containsExactly(0, 1, 0, 1, 0, 1);
        }
    }

    @Test
    void shouldNeverGiveAPinnedConnectionToOthersWhenItsClientLeaves() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient other = proxy.secure()) {
            // Given
            try (RawClient user = proxy.secure()) {
                user.exchange(Requests.get("/a", NTLM_3));
            }

            // When
            ConnectionEnd end = pool.awaitEnd(0);
            other.exchange(Requests.get("/b"));

            // Then
            assertThat(end).isEqualTo(ConnectionEnd.FINISHED);
            assertThat(pool.awaitRequest(1).connection()).isEqualTo(1);
        }
    }

    @Test
    void shouldBalanceEveryRequestAnewWhenNothingPins() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient one = proxy.secure();
                RawClient two = proxy.secure()) {
            // When
            one.exchange(Requests.get("/a", "Authorization: Bearer cwt=abc"));
            two.exchange(Requests.get("/b", "Authorization: Bearer cwt=def"));

            // Then
            assertThat(pool.awaitRequests(2))
                    .extracting(RecordedRequest::connection)
                    .containsExactly(0, 0);
        }
    }

    @Test
    void shouldDropThePinWithItsUpstreamWhenNoCredentialsFollowInTime() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, IIS);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).times(times -> times.unconfirmedPin = 300));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/abs"));

            // When
            ConnectionEnd end = pool.awaitEnd(0);
            RawAnswer next = client.exchange(Requests.get("/open"));

            // Then
            assertThat(end).isEqualTo(ConnectionEnd.FINISHED);
            assertThat(next.status()).as("the client stays").isEqualTo(200);
            assertThat(proxy.exchanges(2).get(1).pinned()).isFalse();
        }
    }

    @Test
    void shouldAnswer421AndCloseWhenAPinnedClientAsksForAnotherPoolsName() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                RawRecorder otherPool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port())
                        .pool("other", otherPool.port())
                        .publish("webext2.contoso.com", "other"));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/a", NTLM_3));

            // When
            RawAnswer answer = client.exchange("GET /b HTTP/1.1\r\nHost: webext2.contoso.com\r\n\r\n");

            // Then
            assertThat(answer.status()).isEqualTo(421);
            assertThat(client.readToEnd()).isEmpty();
            assertThat(otherPool.receivedNothing()).isTrue();
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.FINISHED);
        }
    }

    @Test
    void shouldCloseTheClientWhenThePinnedUpstreamEndsWhileIdle() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/a", NTLM_3));

            // When
            pool.finish(0);

            // Then
            assertThat(client.readToEnd()).isEmpty();
        }
    }

    @Test
    void shouldCloseTheClientWithoutAnAnswerWhenThePinnedUpstreamEndsBeforeItsFirstByte() throws Exception {
        Responder none = exchange -> {
            exchange.awaitBody();
            exchange.reset();
        };
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.inTurn(Responders.ok(), none));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/a", NTLM_3));

            // When
            client.write(Requests.get("/b"));

            // Then
            assertThat(client.readToEnd()).isEmpty();
            assertThat(proxy.exchanges(2).get(1).outcome()).isEqualTo(Outcome.PINNED_UPSTREAM_ENDED);
            assertThat(pool.requests()).as("no retry").hasSize(2);
        }
    }

    @Test
    void shouldCloseTheClientAndGiveItNothingMoreWhenThePoolAnswersUnasked() throws Exception {
        Gate late = new Gate();
        Responder twice = exchange -> {
            Responders.ok().answer(exchange);
            late.await();
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nforeign");
        };
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.inTurn(twice, Responders.ok()));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure();
                RawClient other = proxy.secure()) {
            // Given
            assertThat(client.exchange(Requests.get("/a", NTLM_3)).body().content())
                    .isEqualTo("ok");

            // When
            late.open();

            // Then
            assertThat(client.readToEnd()).as("the late answer").isEmpty();
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
            assertThat(other.exchange(Requests.get("/b", NTLM_3)).body().content())
                    .isEqualTo("ok");
        }
    }

    @Test
    void shouldTellTheClientWhenThePinnedUpstreamEndsWithItsAnswer() throws Exception {
        Responder last = Responders.answering("HTTP/1.1 200 OK", "bye", "Connection: close");
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.inTurn(Responders.ok(), last));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/a", NTLM_3));

            // When
            RawAnswer answer = client.exchange(Requests.get("/b"));

            // Then
            assertThat(answer.head().value("Connection")).contains("close");
            assertThat(answer.body().content()).isEqualTo("bye");
            assertThat(client.readToEnd()).isEmpty();
        }
    }

    @Test
    void shouldNotMarkAnswersOfAnUnfinishedHandshakeWhenDraining() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, IIS);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/abs"));

            // When
            proxy.plane.drain();
            TestProxy.until(() -> proxy.plane.phase() == DrainPhase.DRAINING);
            RawAnswer challenge = client.exchange(Requests.get("/abs", NTLM_1));
            RawAnswer done = client.exchange(Requests.get("/abs", NTLM_3));

            // Then
            assertThat(challenge.head().value("Connection")).isEmpty();
            assertThat(done.status()).isEqualTo(200);
            assertThat(done.head().value("Connection")).contains("close");
            assertThat(pool.awaitRequests(3))
                    .extracting(RecordedRequest::connection)
                    .containsOnly(0);
        }
    }

    @Test
    void shouldKeepThePinWhenTheConfigurationIsReloaded() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, IIS);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/abs", NTLM_1));

            // When
            proxy.serve(Plan.single(1, pool.port()));
            RawAnswer done = client.exchange(Requests.get("/abs", NTLM_3));

            // Then
            assertThat(done.status()).isEqualTo(200);
            assertThat(pool.awaitRequest(1).connection()).isZero();
        }
    }
}
