package io.lyncedge.proxy.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lyncedge.config.PublicationService;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.fixture.FakeFacts;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.Test;

class AccessLogTest {
    private static final FakeFacts MEETING = FakeFacts.answered("/alice/ABCD1234", PublicationService.MEET);

    private final List<AccessEntry> written = new CopyOnWriteArrayList<>();
    private final List<Boolean> lasts = new CopyOnWriteArrayList<>();
    private final AccessLog log = new AccessLog((message, last) -> {
        written.add(message);
        lasts.add(last);
    });

    @Test
    void shouldKeepLinesUntilItIsStarted() {
        // Given
        log.exchangeEnded(MEETING);
        assertThat(written).isEmpty();

        // When
        log.start();

        // Then
        await().until(() -> written.size() == 1);
        log.close();
    }

    @Test
    void shouldMarkTheLastLineOfABatchSoThatItIsFlushed() {
        // Given
        log.exchangeEnded(MEETING);
        log.exchangeEnded(MEETING);
        log.exchangeEnded(MEETING);

        // When
        log.start();
        log.close();

        // Then
        assertThat(lasts).containsExactly(false, false, true);
    }

    @Test
    void shouldCountTheLinesThatItCannotKeep() {
        // When
        for (int i = 0; i < AccessLog.CAPACITY + 5; i++) {
            log.exchangeEnded(MEETING);
        }

        // Then
        assertThat(new MetricsPage(List.of(log)).scrape()).contains("lyncedge_access_log_dropped_total 5.0");
    }

    @Test
    void shouldWriteEveryFieldAsJson() throws IOException {
        // When
        String line = line(MEETING);

        // Then
        assertThat(new ObjectMapper().readTree(line)).isEqualTo(new ObjectMapper().readTree("""
                                        {"time": "2026-01-01T00:00:00.123Z", "listener": "https", "client": "198.51.100.7",
                                         "tlsVersion": "TLSv1.3", "tlsCipherSuite": "TLS_AES_128_GCM_SHA256",
                                         "method": "GET", "host": "webext.contoso.com", "path": "/alice/***",
                                         "publication": "webext.contoso.com", "pool": "paris",
                                         "server": "fe01.corp.contoso.com", "endpoint": "192.0.2.1:4443",
                                         "status": 200, "outcome": "answered", "pinned": true, "retried": false,
                                         "requestBytes": 11, "answerBytes": 222, "answerMillis": 7,
                                         "durationMillis": 42}
                                        """));
        assertThat(line).startsWith("{\"time\":").endsWith("}\n");
    }

    @Test
    void shouldLeaveOutWhatIsNotKnown() throws IOException {
        // When
        JsonNode line = new ObjectMapper().readTree(line(FakeFacts.refused(AnswerCause.BAD_REQUEST)));

        // Then
        assertThat(line.path("cause").asText()).isEqualTo("bad-request");
        assertThat(line.path("fault").asText()).isEqualTo("bare-lf");
        assertThat(line.has("path")).isFalse();
        assertThat(line.has("publication")).isFalse();
    }

    @Test
    void shouldEscapeWhatAClientPutsIntoThePath() throws IOException {
        // When
        String line = line(FakeFacts.answered("/a\"b\\c<\u00e9\u0007", PublicationService.WEB_SERVICES));

        // Then
        assertThat(new ObjectMapper().readTree(line).path("path").asText()).isEqualTo("/a\"b\\c<\u00e9\u0007");
        assertThat(line.lines()).hasSize(1);
    }

    @Test
    void shouldCutNamesThatNoRealClientSends() throws IOException {
        // When
        String line = line(MEETING.withHost("a".repeat(9_000)));

        // Then
        assertThat(new ObjectMapper().readTree(line).path("host").asText())
                .hasSize(258)
                .endsWith("a...");
    }

    /** As the appender of the shipped configuration writes it. */
    private static String line(FakeFacts facts) {
        JsonLine json = new JsonLine();
        new AccessEntry(facts).writeTo(json);
        Configuration configuration = LoggerContext.getContext(false).getConfiguration();
        return configuration
                .getAppender("access")
                .getLayout()
                .toSerializable(Log4jLogEvent.newBuilder()
                        .setMessage(new SimpleMessage(json.text()))
                        .build())
                .toString();
    }
}
