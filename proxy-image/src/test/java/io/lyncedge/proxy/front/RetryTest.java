package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecordedRequest;
import io.lyncedge.simulator.recorder.Responder;
import io.lyncedge.simulator.recorder.Responders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent a second time, and what never: proxy.md item 8. */
@ExtendWith(LeakExtension.class)
@Verdict("retries: once, and only where it is safe")
class RetryTest {
    /** Ends the connection, without a byte, as soon as a request came. */
    private static final Responder STALE = exchange -> {
        exchange.awaitBody();
        exchange.reset();
    };

    @ParameterizedTest
    @ValueSource(strings = {"GET", "OPTIONS", "HEAD"})
    void shouldSendOnceMoreWhenAnIdleConnectionProvesStale(String method) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.inTurn(Responders.ok(), STALE, Responders.ok()));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/first"));

            // When
            client.write(Requests.head(method + " /second HTTP/1.1"));
            RawAnswer answer = client.readAnswer(method);

            // Then
            assertThat(answer.status()).isEqualTo(200);
            assertThat(pool.awaitRequests(3))
                    .extracting(RecordedRequest::connection)
                    .containsExactly(0, 0, 1);
            assertThat(pool.requests().get(1).head())
                    .isEqualTo(pool.requests().get(2).head());
            assertThat(proxy.exchanges(2).get(1).retried()).isTrue();
        }
    }

    @Test
    void shouldAnswer503WhenTheSecondConnectionEndsToo() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.inTurn(Responders.ok(), STALE));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/first"));

            // When
            RawAnswer answer = client.exchange(Requests.get("/second"));

            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(pool.requests()).hasSize(3);
        }
    }

    @Test
    void shouldNotRetryWhenTheConnectionWasFresh() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, STALE);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer answer = client.exchange(Requests.get("/first"));

            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(pool.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void shouldNeverSendTwiceWhenTheMethodIsNotSafe(String method) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.inTurn(Responders.ok(), STALE, Responders.ok()));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/first"));

            // When
            RawAnswer answer = client.exchange(Requests.lengthOf(method + " /second", 4) + "body");

            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(pool.requests()).extracting(RecordedRequest::connection).containsExactly(0, 0);
        }
    }

    @Test
    void shouldNotRetryWhenAGetHasABody() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.inTurn(Responders.ok(), STALE, Responders.ok()));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/first"));

            // When
            RawAnswer answer = client.exchange(Requests.lengthOf("GET /second", 4) + "body");

            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(pool.requests()).hasSize(2);
        }
    }

    @Test
    void shouldNotRetryWhenAByteOfTheAnswerCame() throws Exception {
        Responder oneByte = exchange -> {
            exchange.awaitBody();
            exchange.write("H");
            exchange.finish();
        };
        try (RawRecorder pool =
                        RawRecorder.tls(Plan.POOL, Responders.inTurn(Responders.ok(), oneByte, Responders.ok()));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/first"));

            // When
            RawAnswer answer = client.exchange(Requests.get("/second"));

            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(pool.requests()).hasSize(2);
        }
    }

    @Test
    void shouldNotRetryWhenTheConnectionEndsLongAfterTheWrite() throws Exception {
        Responder late = exchange -> {
            exchange.awaitBody();
            Pauses.of(400);
            exchange.reset();
        };
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.inTurn(Responders.ok(), late, Responders.ok()));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).times(times -> times.retryWindow = 200));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/first"));

            // When
            RawAnswer answer = client.exchange(Requests.get("/second"));

            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(pool.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"429 Too Many Requests", "503 Service Unavailable"})
    void shouldRelayTheRefusalWhenThePoolRefuses(String status) throws Exception {
        Responder refuse = Responders.answering("HTTP/1.1 " + status, "");
        try (RawRecorder pool =
                        RawRecorder.tls(Plan.POOL, Responders.inTurn(Responders.ok(), refuse, Responders.ok()));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/first"));

            // When
            RawAnswer answer = client.exchange(Requests.get("/second"));

            // Then
            assertThat(answer.head().startLine()).isEqualTo("HTTP/1.1 " + status);
            assertThat(pool.requests()).hasSize(2);
        }
    }

    @Test
    void shouldTakeAFreshConnectionForAPostWhenTheIdleOneIsOld() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).times(times -> times.unsafeReuse = 500));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/first"));
            client.exchange(Requests.post("/recent", "body"));

            // When
            Pauses.of(600);
            client.exchange(Requests.post("/old", "body"));

            // Then
            assertThat(pool.awaitRequests(3))
                    .extracting(RecordedRequest::connection)
                    .containsExactly(0, 0, 1);
        }
    }
}
