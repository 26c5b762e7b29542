package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.recorder.ConnectionEnd;
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

@ExtendWith(LeakExtension.class)
@Verdict("interim and early answers, 100-continue")
class EarlyAnswerTest {
    private static final String UNAUTHORIZED = "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n";

    @Test
    void shouldRelay100WhenTheClientExpectsIt() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.continuing(Responders.ok()));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.lengthOf("POST /x", 4, "Expect: 100-continue"));
            RawAnswer interim = client.readAnswer();
            client.write("body");
            RawAnswer last = client.readAnswer();

            // Then
            assertThat(interim.head().text()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            assertThat(last.status()).isEqualTo(200);
            assertThat(pool.awaitRequest(0).body().content()).isEqualTo("body");
            assertThat(pool.awaitRequest(0).head().value("Expect")).contains("100-continue");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"417 Expectation Failed", "401 Unauthorized", "200 OK"})
    void shouldRelayTheAnswerInPlaceOf100AndTakeWhatFollowsForTheBody(String status) throws Exception {
        Responder instead = Responders.early("HTTP/1.1 " + status + "\r\nX-Odd: <1>\r\nContent-Length: 2\r\n\r\nno");
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.inTurn(instead, Responders.ok()));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.lengthOf("POST /x", 4, "Expect: 100-continue"));
            RawAnswer early = client.readAnswer();
            client.write("GET " + Requests.get("/next"));

            // Then
            assertThat(early.head().text())
                    .isEqualTo("HTTP/1.1 " + status + "\r\nX-Odd: <1>\r\nContent-Length: 2\r\n\r\n");
            assertThat(client.readAnswer().body().content()).isEqualTo("ok");
            assertThat(pool.awaitRequest(0).body().content()).isEqualTo("GET ");
        }
    }

    @Test
    void shouldCloseUpstreamWhenTheClientLeavesBehindARefusedExpectation() throws Exception {
        try (RawRecorder pool =
                        RawRecorder.tls(Plan.POOL, Responders.inTurn(Responders.early(UNAUTHORIZED), Responders.ok()));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient other = proxy.secure()) {
            // Given
            try (RawClient client = proxy.secure()) {
                client.write(Requests.lengthOf("POST /x", 4, "Expect: 100-continue"));
                client.readAnswer();
            }

            // When
            ConnectionEnd end = pool.awaitEnd(0);

            // Then
            assertThat(end).isEqualTo(ConnectionEnd.RESET);
            assertThat(other.exchange(Requests.get("/next")).status()).isEqualTo(200);
            assertThat(pool.requests()).extracting(RecordedRequest::connection).containsExactly(0, 1);
        }
    }

    @Test
    void shouldRelayEveryInterimAnswerWhenThePoolSendsSeveral() throws Exception {
        Responder hints = Responders.raw("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, hints);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.get("/x"));

            // Then
            assertThat(client.readAnswer().head().value("Link")).contains("</a>");
            assertThat(client.readAnswer().status()).isEqualTo(102);
            assertThat(client.readAnswer().body().content()).isEqualTo("ok");
        }
    }

    @Test
    void shouldHideInterimAnswersWhenTheClientSpeaksHttp10() throws Exception {
        Responder hints =
                Responders.raw("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, hints);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.head("GET /x HTTP/1.0"));

            // Then
            assertThat(client.readToEnd()).startsWith("HTTP/1.1 200 OK\r\n");
        }
    }

    @Test
    void shouldDeliverAFinalAnswerWhileTheUploadGoesOn() throws Exception {
        try (RawRecorder pool =
                        RawRecorder.tls(Plan.POOL, Responders.inTurn(Responders.early(UNAUTHORIZED), Responders.ok()));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.lengthOf("POST /x", 6) + "abc");
            RawAnswer early = client.readAnswer();
            client.write("GET");
            RawAnswer next = client.exchange(Requests.get("/next"));

            // Then
            assertThat(early.status()).isEqualTo(401);
            assertThat(next.status()).isEqualTo(200);
            assertThat(pool.awaitRequest(0).body().content())
                    .as("every byte was body until then")
                    .isEqualTo("abcGET");
            assertThat(pool.awaitRequest(1).target()).isEqualTo("/next");
        }
    }

    @Test
    void shouldGiveNobodyAConnectionWhoseRequestIsIncomplete() throws Exception {
        try (RawRecorder pool =
                        RawRecorder.tls(Plan.POOL, Responders.inTurn(Responders.early(UNAUTHORIZED), Responders.ok()));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient slow = proxy.secure();
                RawClient other = proxy.secure()) {
            // Given
            slow.write(Requests.lengthOf("POST /x", 6) + "abc");
            slow.readAnswer();

            // When
            other.exchange(Requests.get("/other"));

            // Then
            assertThat(pool.requests()).extracting(RecordedRequest::connection).containsExactly(0, 1);
        }
    }

    @Test
    void shouldCloseTheClientBehindTheAnswerWhenThePoolWillNotReadTheRest() throws Exception {
        Responder closing = Responders.thenFinish(
                Responders.early("HTTP/1.1 413 Too Large\r\nConnection: close\r\nContent-Length: 2\r\n\r\nno"));
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, closing);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.lengthOf("POST /x", 1_000_000) + "abc");
            String received = client.readToEnd();

            // Then
            assertThat(received)
                    .startsWith("HTTP/1.1 413 Too Large\r\n")
                    .contains("Connection: close")
                    .endsWith("no");
        }
    }
}
