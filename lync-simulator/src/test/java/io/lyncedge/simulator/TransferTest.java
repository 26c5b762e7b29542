package io.lyncedge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.simulator.http.ContentSeed;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TransferTest {

    private static final SimulatedPool POOL = TestPool.frontEnd();
    private static final String UPLOADS = "/DataCollabWeb/Ext/Handler";

    @AfterAll
    static void closePool() {
        POOL.close();
    }

    @Test
    void shouldHashTheBodyWhenItIsChunked() throws IOException {
        try (RawClient client = TestPool.client(POOL)) {
            // When
            RawAnswer answer = client.exchange(post("Transfer-Encoding: chunked") + "3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n");

            // Then
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.head().value("X-Simulator-Length")).contains("4");
            assertThat(answer.head().value("X-Simulator-SHA256")).contains(sha256("abcd"));
            assertThat(answer.body().length()).isZero();
        }
    }

    @Test
    void shouldHashTheBodyWhenItIsLong() throws IOException {
        try (RawClient client = TestPool.client(POOL)) {
            // Given
            ContentSeed content = new ContentSeed(7);

            // When
            client.write(post("Content-Length: " + 100 * 65_536));
            for (int block = 0; block < 100; block++) {
                client.write(content.next(65_536));
            }

            // Then
            assertThat(client.readAnswer().head().value("X-Simulator-SHA256"))
                    .contains(ContentSeed.sha256(7, 100 * 65_536));
        }
    }

    @Test
    void shouldAskForTheBodyWhenTheClientExpectsIt() throws IOException {
        try (RawClient client = TestPool.client(POOL)) {
            // When
            RawAnswer interim = client.exchange(post("Expect: 100-continue", "Content-Length: 1"));

            // Then
            assertThat(interim.status()).isEqualTo(100);
            assertThat(client.write("x").readAnswer().status()).isEqualTo(200);
        }
    }

    @Test
    void shouldSendTheSameBytesWhenTheSeedIsTheSame() throws IOException {
        try (RawClient client = TestPool.client(POOL)) {
            // When
            RawAnswer answer = client.exchange(TestPool.get("/simulator/download?bytes=3000001&seed=5"));

            // Then
            assertThat(answer.body().length()).isEqualTo(3_000_001);
            assertThat(answer.head().value("X-Simulator-SHA256"))
                    .contains(answer.body().sha256());
            assertThat(answer.body().sha256()).isEqualTo(ContentSeed.sha256(5, 3_000_001));
        }
    }

    @Test
    void shouldMakeNoMoreBytesThanTheClientTakesWhenADownloadIsEndless() throws IOException {
        try (RawClient greedy = TestPool.client(POOL);
                RawClient other = TestPool.client(POOL)) {
            // Given: more than any memory, on the same two event loops as the others
            greedy.write(TestPool.get("/simulator/download?hash=no&bytes=" + (1L << 42)));
            greedy.readHead();
            greedy.input().skipNBytes(1 << 20);

            // When
            RawAnswer answer = other.exchange(TestPool.get("/simulator/download?bytes=5000000"));

            // Then
            assertThat(answer.complete()).isTrue();
            greedy.input().skipNBytes(1 << 20);
        }
    }

    private static String post(String... fields) {
        return TestPool.request("POST", "webext.contoso.com", UPLOADS, fields);
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(ContentSeed.sha256().digest(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
