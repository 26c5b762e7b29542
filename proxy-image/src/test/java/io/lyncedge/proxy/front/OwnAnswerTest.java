package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecordedRequest;
import io.lyncedge.simulator.recorder.Responder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LeakExtension.class)
class OwnAnswerTest {
    @Test
    void shouldKeepTheConnectionWhenTheRefusedRequestWasReadToItsEnd() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer denied = client.exchange(Requests.post("/cscp/", "body"));
            RawAnswer good = client.exchange(Requests.get("/good"));

            // Then
            assertThat(denied.status()).isEqualTo(404);
            assertThat(denied.head().value("Connection")).isEmpty();
            assertThat(good.status()).isEqualTo(200);
            assertThat(pool.awaitRequests(1))
                    .extracting(RecordedRequest::target)
                    .containsExactly("/good");
        }
    }

    @Test
    void shouldHalfCloseAndDiscardWhenTheBodyWasNotRead() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.lengthOf("POST /cscp/", 200_000) + "a".repeat(1000));
            RawAnswer denied = client.readAnswer();
            client.write("a".repeat(100_000));

            // Then
            assertThat(denied.status()).isEqualTo(404);
            assertThat(denied.head().value("Connection")).contains("close");
            assertThat(client.readToEnd()).isEmpty();
            assertThat(proxy.exchanges(1).getFirst().cause()).contains(AnswerCause.PATH_DENIED);
            assertThat(pool.receivedNothing()).isTrue();
        }
    }

    @Test
    void shouldCloseWhenTheClientSendsMoreThanIsDiscarded() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).times(times -> times.linger = 60_000));
                RawClient client = proxy.secure()) {
            // When
            client.write("GET /x HTTP/1.1\n");
            client.readAnswer();

            // Then
            org.assertj.core.api.Assertions.assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> {
                        for (int i = 0; i < 1000; i++) {
                            client.write("a".repeat(16 * 1024));
                        }
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldCloseWhenTheLingerTimeIsOver(boolean secure) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(new Plan()
                        .times(times -> times.linger = 300)
                        .pool("fe", pool.port())
                        .publish(TestProxy.HOST, "fe", HttpsMode.BRIDGE, HttpMode.REDIRECT));
                RawClient client = secure ? proxy.secure() : proxy.plain()) {
            // When
            client.write("broken\r\n\r\n");
            client.readAnswer();

            // Then
            TestProxy.until(() -> proxy.seen.downstream.get() == 0);
        }
    }

    @Test
    void shouldSendNoBodyWhenTheMethodIsHead() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.head("HEAD /cscp HTTP/1.1"));
            RawAnswer denied = client.readAnswer("HEAD");

            // Then
            assertThat(denied.status()).isEqualTo(404);
            assertThat(client.exchange(Requests.get("/good")).status()).isEqualTo(200);
        }
    }

    @Test
    void shouldRedirectWhenTheNameIsServedOverHttpsOnly() throws Exception {
        Plan plan = new Plan().pool("fe", 1).publish(TestProxy.HOST, "fe", HttpsMode.BRIDGE, HttpMode.REDIRECT);
        try (TestProxy proxy = TestProxy.start(plan);
                RawClient client = proxy.plain()) {
            // When
            RawAnswer answer = client.exchange(Requests.get("/meet/a?b=c"));

            // Then
            assertThat(answer.status()).isEqualTo(301);
            assertThat(answer.head().value("Location")).contains("https://webext.contoso.com/meet/a?b=c");
            assertThat(client.exchange(Requests.post("/x", "body")).status()).isEqualTo(308);
        }
    }

    @Test
    void shouldBridgeInClearAndAnonymouslyWhenTheNameLivesOnPort80() throws Exception {
        Responder challenge =
                Responders.answering("HTTP/1.1 401 Unauthorized", "", "WWW-Authenticate: NTLM", "Set-Cookie: a=b");
        try (RawRecorder pool = RawRecorder.plain(Responders.inTurn(Responders.ok(), challenge));
                TestProxy proxy = TestProxy.start(Plan.bridge(pool.port()));
                RawClient client = proxy.plain()) {
            // When
            RawAnswer good = client.exchange(Requests.get("/autodiscover", "Authorization: NTLM abc", "Cookie: c=d"));
            RawAnswer hidden = client.exchange(Requests.get("/private"));

            // Then
            assertThat(good.body().content()).isEqualTo("ok");
            assertThat(pool.awaitRequest(0).head().fieldLines())
                    .noneMatch(line -> line.startsWith("Authorization") || line.startsWith("Cookie"));
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.head().fieldLines())
                    .noneMatch(line -> line.startsWith("WWW-Authenticate") || line.startsWith("Set-Cookie"));
            assertThat(proxy.exchanges(2)).noneMatch(SeenExchange::pinned);
            assertThat(proxy.exchanges(2).get(1).status()).isEqualTo(404);
            assertThat(client.exchange(Requests.post("/x", "body")).status()).isEqualTo(405);
            assertThat(pool.requests()).hasSize(2);
        }
    }

    @Test
    void shouldAnswer421AndCloseWhenTheCertificateShownDoesNotCoverTheHost() throws Exception {
        Plan plan = new Plan().pool("fe", 1).publish(TestProxy.HOST, "fe").publish("other.contoso.com", "fe");
        try (TestProxy proxy = TestProxy.start(plan);
                RawClient client = proxy.secure(ClientTls.sni(TestProxy.HOST))) {
            // When
            RawAnswer answer = client.exchange("GET / HTTP/1.1\r\nHost: other.contoso.com\r\n\r\n");

            // Then
            assertThat(answer.status()).isEqualTo(421);
            assertThat(proxy.exchanges(1).getFirst().cause()).contains(AnswerCause.SNI_MISMATCH);
            assertThat(client.awaitEnd()).isEqualTo(ConnectionEnd.FINISHED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
                "HTTP/2 200 OK\r\n\r\n"
            })
    void shouldAnswer503WhenThePoolAnswersNonsense(String nonsense) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.raw(nonsense));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer answer = client.exchange(Requests.get("/x"));

            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.head().value("Retry-After")).contains("5");
            assertThat(answer.head().value("Connection")).isEmpty();
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
        }
    }

    @Test
    void shouldCutTheAnswerWhenItsRestIsNonsense() throws Exception {
        Responder broken =
                Responders.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nnonsense\r\n");
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, broken);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.get("/x"));

            // Then
            assertThat(client.awaitEnd()).isEqualTo(ConnectionEnd.RESET);
        }
    }

    @Test
    void shouldCutTheAnswerWhenTlsEndsWithoutCloseNotify() throws Exception {
        Responder cut = Responders.thenCut(Responders.early("HTTP/1.1 200 OK\r\n\r\nperhaps all"));
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, cut);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.get("/x"));

            // Then
            assertThat(client.awaitEnd()).isEqualTo(ConnectionEnd.RESET);
        }
    }
}
