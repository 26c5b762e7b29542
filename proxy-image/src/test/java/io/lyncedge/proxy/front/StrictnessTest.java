package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.corpus.Corpus;
import io.lyncedge.proxy.corpus.CorpusCase;
import io.lyncedge.proxy.front.CorpusStage.Way;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Refused requests are answered, end their connection, and no byte of them reaches a pool: proxy.md item 4. */
@ExtendWith(LeakExtension.class)
@SuppressWarnings("NullAway.Init") // made before all tests
class StrictnessTest {
    private static CorpusStage stage;

    @BeforeAll
    static void start() {
        stage = new CorpusStage();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    static List<CorpusCase> refused() {
        return Corpus.read("refused-framing", "refused-form", "refused-names", "refused-chunks", "refused-limits");
    }

    @ParameterizedTest
    @MethodSource("refused")
    @Verdict("invalid kinds refused over TLS, the pool got nothing")
    void shouldAnswerAndSendThePoolNothingWhenItCameOverTls(CorpusCase refused) throws Exception {
        shouldRefuse(refused, Way.TLS);
    }

    @ParameterizedTest
    @MethodSource("refused")
    @Verdict("invalid kinds refused in clear, the pool got nothing")
    void shouldAnswerAndSendThePoolNothingWhenItCameInClear(CorpusCase refused) throws Exception {
        shouldRefuse(refused, Way.PLAIN);
    }

    private static void shouldRefuse(CorpusCase refused, Way way) throws Exception {
        try (RawClient client = stage.client(way)) {
            // When
            client.write(refused.to(way.host()).sent().getFirst());
            RawAnswer answer = client.readAnswer();

            // Then
            assertThat(answer.status()).isEqualTo(refused.status());
            assertThat(answer.head().value("Connection")).contains("close");
            assertThat(answer.head().value("Date")).isPresent();
            assertThat(answer.complete()).isTrue();
            assertThat(client.readToEnd()).as("what follows").isEmpty();
            assertThat(stage.pool(way).recorder().receivedNothing()).isTrue();
        }
    }
}
