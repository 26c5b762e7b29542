package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.corpus.Corpus;
import io.lyncedge.proxy.corpus.CorpusCase;
import io.lyncedge.proxy.front.CorpusStage.Way;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecordedRequest;
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

/** The recorder's bytes decide: proxy.md items 2 and 3. */
@ExtendWith(LeakExtension.class)
@SuppressWarnings("NullAway.Init") // made before all tests
class ExactnessTest {
    private static CorpusStage stage;

    @BeforeAll
    static void start() {
        stage = new CorpusStage();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    static Stream<Arguments> requests() {
        return cases("exact-requests");
    }

    static Stream<Arguments> answers() {
        return cases("exact-answers");
    }

    private static Stream<Arguments> cases(String file) {
        List<CorpusCase> cases = Corpus.read(file);
        return Arrays.stream(Way.values())
                .flatMap(way ->
                        cases.stream().filter(each -> each.isFor(way.word())).map(each -> Arguments.of(way, each)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    @Verdict("valid kinds of requests exact")
    void shouldSendThePoolWhatCame(Way way, CorpusCase valid) throws Exception {
        RawRecorder pool = stage.pool(way).recorder();
        try (RawClient client = stage.client(way)) {
            // Given
            int before = (int)
                    pool.requests().stream().filter(RecordedRequest::complete).count();
            CorpusCase sent = stage.play(valid, way);

            // When
            write(client, sent.sent());
            RawAnswer answer = client.readAnswer(sent.sent().getFirst().strip().split(" ", 2)[0]);

            // Then
            RecordedRequest received = pool.awaitRequest(before);
            assertThat(received.head().text() + received.body().wire()).isEqualTo(expected(sent, way));
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    @Verdict("valid kinds of answers exact")
    void shouldGiveTheClientWhatThePoolAnswers(Way way, CorpusCase valid) throws Exception {
        try (RawClient client = stage.client(way)) {
            // Given
            CorpusCase played = stage.play(valid, way);
            String expected = played.delivered().orElse(String.join("", played.answered()));

            // When
            client.write(played.sent().getFirst());
            byte[] received = client.input().readNBytes(expected.length());

            // Then
            assertThat(new String(received, StandardCharsets.ISO_8859_1)).isEqualTo(expected);
            assertNothingFollows(client, way, expected.contains("Connection: close"));
        }
    }

    /** What follows is the end of the connection, or the answer to the next request. */
    private static void assertNothingFollows(RawClient client, Way way, boolean closes) throws Exception {
        if (closes) {
            assertThat(client.readToEnd()).isEmpty();
        } else {
            RawAnswer next =
                    client.exchange("GET " + PlayedPool.NEXT + " HTTP/1.1\r\nHost: " + way.host() + "\r\n\r\n");
            assertThat(next.body().content()).isEqualTo(PlayedPool.MINE);
        }
    }

    private static void write(RawClient client, List<String> parts) throws Exception {
        client.write(parts.getFirst());
        for (String part : parts.subList(1, parts.size())) {
            Pauses.of(30);
            client.write(part);
        }
    }

    private static String expected(CorpusCase sent, Way way) {
        return sent.received()
                .map(bytes -> bytes.replace("FORWARDED", way.forwarded()))
                .orElseGet(
                        () -> String.join("", sent.sent()).replaceFirst("\r\n\r\n", "\r\n" + way.forwarded() + "\r\n"));
    }
}
