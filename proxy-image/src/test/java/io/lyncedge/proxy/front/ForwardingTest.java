package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.Outcome;
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

@ExtendWith(LeakExtension.class)
class ForwardingTest {
    @Test
    void shouldForwardBytesAsTheyCameWhenARequestIsGood() throws Exception {
        // Given
        String answer = "HTTP/1.1 200 Fine\r\nx-LOWER: a\r\nWWW-Authenticate: B\r\nWWW-Authenticate: A\r\n"
                + "Content-Length: 5\r\n\r\nhello";
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.raw(answer));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer received = client.exchange(Requests.get("/m/<x>?y=%41&<z>", "aCCept: */*", "B: 2", "B: 1"));

            // Then
            assertThat(pool.awaitRequest(0).head().text())
                    .isEqualTo("GET /m/<x>?y=%41&<z> HTTP/1.1\r\nHost: webext.contoso.com\r\naCCept: */*\r\nB: 2\r\n"
                            + "B: 1\r\nX-Forwarded-For: 127.0.0.1\r\nX-Forwarded-Proto: https\r\n\r\n");
            assertThat(received.head().text() + received.body().content()).isEqualTo(answer);
            SeenExchange seen = proxy.exchanges(1).getFirst();
            assertThat(seen.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(seen.path()).contains("/m/<x>");
            assertThat(seen.server()).contains("fe0.corp.contoso.com");
            assertThat(seen.answerBytes()).isEqualTo(answer.length());
        }
    }

    @Test
    void shouldKeepBothConnectionsWhenRequestsFollowEachOther() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            for (int i = 0; i < 5; i++) {
                assertThat(client.exchange(Requests.get("/" + i)).body().content())
                        .isEqualTo("ok");
            }

            // Then
            assertThat(pool.connections()).hasSize(1);
            assertThat(pool.awaitRequests(5))
                    .extracting(RecordedRequest::target)
                    .containsExactly("/0", "/1", "/2", "/3", "/4");
        }
    }

    @Test
    void shouldAnswerInOrderWhenRequestsArePipelined() throws Exception {
        Responder echo = exchange -> {
            String target = exchange.awaitBody().target();
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: " + target.length() + "\r\n\r\n" + target);
        };
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, echo);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.get("/a") + Requests.post("/b", "body") + Requests.get("/c") + Requests.get("/d"));

            // Then
            for (String target : List.of("/a", "/b", "/c", "/d")) {
                assertThat(client.readAnswer().body().content()).isEqualTo(target);
            }
            assertThat(pool.awaitRequest(1).body().content()).isEqualTo("body");
        }
    }

    @Test
    void shouldForwardChunksBothWaysWhenBodiesAreChunked() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.chunked("one", "two"));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.chunkedPost("/up") + "4;ext=1\r\nfour\r\n");
            client.write("5\r\nfives\r\n0\r\nX-Sum: 9\r\n\r\n");
            RawAnswer answer = client.readAnswer();

            // Then
            assertThat(answer.body().wire()).isEqualTo("3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n");
            assertThat(pool.awaitRequest(0).body().wire())
                    .isEqualTo("4\r\nfour\r\n5\r\nfives\r\n0\r\nX-Sum: 9\r\n\r\n");
            assertThat(client.exchange(Requests.get("/next")).status()).isEqualTo(200);
            assertThat(pool.connections()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"204 No Content", "304 Not Modified"})
    void shouldKeepTheConnectionUsableWhenAStatusHasNoBody(String status) throws Exception {
        Responder responder = Responders.inTurn(
                Responders.raw("HTTP/1.1 " + status + "\r\nETag: \"x\"\r\nContent-Length: 7\r\n\r\n"), Responders.ok());
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, responder);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer answer = client.exchange(Requests.get("/photo"));

            // Then
            assertThat(answer.head().startLine()).isEqualTo("HTTP/1.1 " + status);
            assertThat(client.exchange(Requests.get("/next")).body().content()).isEqualTo("ok");
            assertThat(pool.connections()).hasSize(1);
        }
    }

    @Test
    void shouldKeepTheConnectionUsableWhenTheMethodIsHead() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.head("HEAD /x HTTP/1.1"));
            RawAnswer answer = client.readAnswer("HEAD");

            // Then
            assertThat(answer.head().value("Content-Length")).contains("2");
            assertThat(client.exchange(Requests.get("/next")).body().content()).isEqualTo("ok");
            assertThat(pool.connections()).hasSize(1);
        }
    }

    @Test
    void shouldEndTheClientsConnectionWhenTheAnswerEndsWithItsOwn() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.closeDelimited("all of it"));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.get("/x"));
            String received = client.readToEnd();

            // Then
            assertThat(received).isEqualTo("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nall of it");
        }
    }

    @Test
    void shouldDechunkAndSpeakHttp11UpstreamWhenTheClientSpeaksHttp10() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.chunked("one", "two"));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.head("GET /x HTTP/1.0", "Connection: keep-alive"));
            String received = client.readToEnd();

            // Then
            assertThat(received).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\nonetwo");
            assertThat(pool.awaitRequest(0).head().startLine()).isEqualTo("GET /x HTTP/1.1");
            pool.awaitConnection(connection -> connection.end() != io.lyncedge.simulator.recorder.ConnectionEnd.OPEN);
        }
    }

    @Test
    void shouldKeepTheClientsConnectionWhenHttp10AsksForIt() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            String request = Requests.head("GET /x HTTP/1.0", "Connection: keep-alive");
            RawAnswer first = client.exchange(request);
            RawAnswer second = client.exchange(request);

            // Then
            assertThat(first.head().value("Connection")).contains("keep-alive");
            assertThat(second.body().content()).isEqualTo("ok");
            assertThat(pool.connections()).as("each used once").hasSize(2);
        }
    }

    @Test
    void shouldDropTheUpstreamConnectionWhenBytesFollowTheAnswer() throws Exception {
        Responder garbage = Responders.raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\n\r\n");
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.inTurn(garbage, Responders.ok()));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.exchange(Requests.get("/first"));
            RawAnswer second = client.exchange(Requests.get("/second"));

            // Then
            assertThat(second.body().content()).isEqualTo("ok");
            assertThat(pool.awaitRequest(1).connection()).isEqualTo(1);
        }
    }
}
