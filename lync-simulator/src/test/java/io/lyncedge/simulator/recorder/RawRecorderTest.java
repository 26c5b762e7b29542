package io.lyncedge.simulator.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RawRecorderTest {

    private static final String ODD_GET =
            "GET //x<y>?a=%252b HTTP/1.1\r\nhOST:  a\t\r\nX: 1\r\nx: 2\r\n\u00e9: \u00ff\r\n\r\n";

    @Test
    void shouldKeepTheHeadByteForByteWhenItIsOdd() throws IOException {
        try (RawRecorder recorder = RawRecorder.plain(Responders.ok());
                RawClient client = RawClient.plain(recorder.port())) {
            // When
            RawAnswer answer = client.exchange(ODD_GET);

            // Then
            RecordedRequest request = recorder.awaitRequest(0);
            assertThat(request.head().text()).isEqualTo(ODD_GET);
            assertThat(request.target()).isEqualTo("//x<y>?a=%252b");
            assertThat(request.head().values("X")).containsExactly("1", "2");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().content()).isEqualTo("ok");
        }
    }

    @Test
    void shouldTakeTheChunksApartWhenABodyIsChunked() throws Exception {
        try (RawRecorder recorder = RawRecorder.plain(Responders.ok());
                RawClient client = RawClient.plain(recorder.port())) {
            // When
            String body = "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nT: 1\r\n\r\n";
            client.exchange("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + body);

            // Then
            MessageBody seen = recorder.awaitRequest(0).body();
            assertThat(seen.content()).isEqualTo("abcde");
            assertThat(seen.wire()).isEqualTo(body);
            assertThat(seen.trailers()).isEqualTo("T: 1\r\n\r\n");
            assertThat(seen.length()).isEqualTo(5);
            assertThat(seen.sha256()).isEqualTo(sha256("abcde"));
        }
    }

    @Test
    void shouldHashAllAndKeepTheFirstBytesWhenABodyIsLong() throws Exception {
        // Given
        String body = "0123456789".repeat(100_000);
        RecorderSettings settings = RecorderSettings.plain().withBodyCap(15);
        try (RawRecorder recorder = RawRecorder.start(settings, Responders.ok());
                RawClient client = RawClient.plain(recorder.port())) {
            // When
            client.exchange("PUT / HTTP/1.1\r\nContent-Length: 1000000\r\n\r\n" + body);

            // Then
            MessageBody seen = recorder.awaitRequest(0).body();
            assertThat(seen.content()).isEqualTo("012345678901234");
            assertThat(seen.length()).isEqualTo(1_000_000);
            assertThat(seen.sha256()).isEqualTo(sha256(body));
        }
    }

    @Test
    void shouldShowAnIncompleteRequestWhenTheSenderEndsEarly() throws IOException {
        try (RawRecorder recorder = RawRecorder.plain(Responders.ok());
                RawClient client = RawClient.plain(recorder.port())) {
            // When
            client.write("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nabc").finish();

            // Then
            assertThat(recorder.awaitEnd(0)).isEqualTo(ConnectionEnd.FINISHED);
            assertThat(recorder.requests()).singleElement().satisfies(request -> {
                assertThat(request.complete()).isFalse();
                assertThat(request.body().content()).isEqualTo("abc");
            });
            assertThat(recorder.receivedNothing()).isFalse();
        }
    }

    @Test
    void shouldCallItIncompleteWhenChunksAreBroken() throws IOException {
        try (RawRecorder recorder = RawRecorder.plain(Responders.ok());
                RawClient client = RawClient.plain(recorder.port())) {
            // When
            client.write("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc")
                    .finish();

            // Then
            recorder.awaitEnd(0);
            assertThat(recorder.requests()).singleElement().matches(request -> !request.complete());
        }
    }

    @Test
    void shouldNoticeEveryByteWhenNoHeadIsComplete() throws IOException {
        try (RawRecorder recorder = RawRecorder.plain(Responders.ok());
                RawClient client = RawClient.plain(recorder.port())) {
            // Given
            assertThat(recorder.receivedNothing()).isTrue();

            // When
            client.write("GET / HT");

            // Then
            recorder.awaitConnection(connection -> connection.received() == 8);
            assertThat(recorder.receivedNothing()).isFalse();
            client.finish();
            recorder.awaitEnd(0);
            assertThat(recorder.connections().getFirst().unfinishedHead()).isEqualTo("GET / HT");
        }
    }

    @Test
    void shouldKeepHealthProbesApartWhenTheyNameThemselves() throws IOException {
        try (RawRecorder recorder = RawRecorder.plain(Responders.answering("HTTP/1.1 500 No", ""));
                RawClient client = RawClient.plain(recorder.port())) {
            // When
            RawAnswer probe = client.exchange("GET /p HTTP/1.1\r\nUser-Agent: LyncEdge-Health/1\r\n\r\n");

            // Then
            assertThat(probe.status()).isEqualTo(200);
            assertThat(recorder.probes()).hasSize(1);
            assertThat(recorder.requests()).isEmpty();
            assertThat(recorder.receivedNothing()).isTrue();
            assertThat(recorder.trafficConnections()).isEmpty();
            assertThat(client.exchange("GET /q HTTP/1.1\r\n\r\n").status()).isEqualTo(500);
            assertThat(recorder.receivedNothing()).isFalse();
        }
    }

    @Test
    void shouldLeaveBodiesUnreadWhenTheGateIsClosed() throws Exception {
        // Given
        Gate gate = new Gate();
        RecorderSettings settings = RecorderSettings.plain().withBodiesReadAfter(gate, 4096);
        try (RawRecorder recorder = RawRecorder.start(settings, Responders.ok());
                RawClient client = RawClient.plain(recorder.port())) {
            byte[] body = new byte[64 << 20];

            // When
            client.write("PUT / HTTP/1.1\r\nContent-Length: " + body.length + "\r\n\r\n");
            Thread writer = Thread.startVirtualThread(() -> writeQuietly(client, body));
            recorder.awaitHead(0);

            // Then
            assertThat(recorder.requests().getFirst().body().length()).isZero();
            assertThat(recorder.connections().getFirst().received()).isLessThan(1 << 20);
            gate.open();
            assertThat(client.readAnswer().status()).isEqualTo(200);
            assertThat(recorder.awaitRequest(0).body().length()).isEqualTo(body.length);
            writer.join();
        }
    }

    @Test
    void shouldGoOnAcceptingWhenClientsAreGoneAtOnce() throws IOException {
        try (RawRecorder recorder = RawRecorder.plain(Responders.ok())) {
            // Given
            for (int client = 0; client < 50; client++) {
                RawClient.plain(recorder.port()).reset();
            }

            // When
            try (RawClient client = RawClient.plain(recorder.port())) {
                // Then
                assertThat(client.exchange(ODD_GET).status()).isEqualTo(200);
            }
        }
    }

    private static void writeQuietly(RawClient client, byte[] body) {
        try {
            client.write(body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
        return HexFormat.of().formatHex(hash);
    }
}
