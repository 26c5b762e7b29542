package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.corpus.Corpus;
import io.lyncedge.proxy.corpus.CorpusCase;
import io.lyncedge.proxy.front.CorpusStage.Way;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecordedRequest;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A client is never given a truncated or foreign answer as a good one: proxy.md item 5. */
@ExtendWith(LeakExtension.class)
@Verdict("hostile pools: no client got a truncated or foreign answer")
@SuppressWarnings("NullAway.Init") // made before all tests
class HostilePoolTest {
    private static CorpusStage stage;

    @BeforeAll
    static void start() {
        stage = new CorpusStage();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    static Stream<Arguments> hostile() {
        List<CorpusCase> cases = Corpus.read("hostile");
        return Arrays.stream(Way.values())
                .flatMap(way ->
                        cases.stream().filter(each -> each.isFor(way.word())).map(each -> Arguments.of(way, each)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void shouldGiveNobodyATruncatedOrForeignAnswer(Way way, CorpusCase hostile) throws Exception {
        try (RawClient client = stage.client(way);
                RawClient other = stage.client(way)) {
            // Given
            CorpusCase played = stage.play(hostile, way);
            RawRecorder pool = stage.pool(way).recorder();
            int before = (int)
                    pool.requests().stream().filter(RecordedRequest::complete).count();

            // When
            client.write(played.sent().getFirst());

            // Then
            if (played.delivered().isPresent()) {
                assertExactly(played.delivered().get(), client);
                awaitDistrust(pool, before, played);
                assertThat(next(client, way)).isEqualTo(PlayedPool.MINE);
            } else if (played.status() == 0) {
                assertBrokenOff(client);
            } else {
                assertThat(finalAnswer(client).status()).isEqualTo(played.status());
                assertThat(next(client, way)).isEqualTo(PlayedPool.MINE);
            }
            assertThat(next(other, way)).isEqualTo(PlayedPool.MINE);
        }
    }

    private static void assertExactly(String expected, RawClient client) throws IOException {
        byte[] received = client.input().readNBytes(expected.length());
        assertThat(new String(received, StandardCharsets.ISO_8859_1)).isEqualTo(expected);
    }

    /** What came too much may come late; only then is a next request put to the test. */
    private static void awaitDistrust(RawRecorder pool, int request, CorpusCase played) {
        boolean tooMuch =
                !String.join("", played.answered()).equals(played.delivered().orElse(""));
        if (tooMuch) {
            assertThat(pool.awaitEnd(pool.awaitRequest(request).connection())).isNotEqualTo(ConnectionEnd.OPEN);
        }
    }

    /** A reset may overtake what came before it: then the proxy can still answer by itself. */
    private static void assertBrokenOff(RawClient client) throws IOException {
        try {
            RawAnswer answer = finalAnswer(client);
            assertThat(!answer.complete() || answer.status() == 503).isTrue();
        } catch (EOFException | SocketException e) {
            assertThat(e).as("no answer at all").isNotNull();
        }
    }

    private static RawAnswer finalAnswer(RawClient client) throws IOException {
        RawAnswer answer = client.readAnswer();
        while (answer.status() < 200) {
            answer = client.readAnswer();
        }
        return answer;
    }

    private static String next(RawClient client, Way way) throws IOException {
        return client.exchange("GET " + PlayedPool.NEXT + " HTTP/1.1\r\nHost: " + way.host() + "\r\n\r\n")
                .body()
                .content();
    }
}
