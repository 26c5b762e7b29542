package io.lyncedge.operator.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.operator.dataplane.PodAnswer.Reported;
import io.lyncedge.operator.dataplane.PodAnswer.Unreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatusClientTest {
    private static final String MINIMAL = "{\"hash\":\"" + Answers.NEW + "\",\"wireVersion\":1}";

    @Test
    void shouldReadTheReportWhenAPodAnswers() throws IOException {
        try (StubAdminPort pod = StubAdminPort.answering(200, MINIMAL)) {
            assertThat(ask(pod)).isInstanceOfSatisfying(Reported.class, report -> {
                assertThat(report.configHash()).isEqualTo(Answers.NEW);
                assertThat(report.servers()).isEmpty();
            });
        }
    }

    @Test
    void shouldSayThatItRefusesWhenNobodyListens() throws IOException {
        // Given
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        // Then
        assertThat(new StatusClient(port).ask("127.0.0.1")).isEqualTo(new Unreachable("it refuses connections"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "not json",
                "{\"hash\":\"0123\",\"wireVersion\":1}",
                "{\"wireVersion\":1}",
                MINIMAL + "x",
                "{\"hash\":\"x\",\"wireVersion\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}}"
            })
    void shouldSayThatItIsNoDocumentWhenAPodAnswersGarbage(String body) throws IOException {
        try (StubAdminPort pod = StubAdminPort.answering(200, body)) {
            assertThat(ask(pod)).isEqualTo(new Unreachable("it answered with something else than a status document"));
        }
    }

    @Test
    void shouldNameTheStatusWhenAPodAnswersWithAnError() throws IOException {
        try (StubAdminPort pod = StubAdminPort.answering(503, MINIMAL)) {
            assertThat(ask(pod)).isEqualTo(new Unreachable("it answered with status 503"));
        }
    }

    @Test
    void shouldStopReadingWhenAPodSendsTooMuch() throws IOException {
        // Given: an endless list of listeners
        byte[] item = "{\"address\":\"a\"},".repeat(4096).getBytes(StandardCharsets.US_ASCII);
        StubAdminPort.Answer endless = out -> {
            out.write(StubAdminPort.head(200, "Content-Type: application/json"));
            out.write("{\"unbound\":[".getBytes(StandardCharsets.US_ASCII));
            for (long sent = 0; sent < 64L * StatusDocument.MAX_BYTES; sent += item.length) {
                out.write(item);
            }
        };

        // Then
        try (StubAdminPort pod = new StubAdminPort(endless)) {
            assertThat(ask(pod)).isEqualTo(new Unreachable("it answered with something else than a status document"));
        }
    }

    @Test
    void shouldGiveUpAfterTwoSecondsWhenAPodHangs() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try (StubAdminPort pod = new StubAdminPort(_ -> never.await())) {
            assertLate(pod);
        }
    }

    @Test
    void shouldGiveUpAfterTwoSecondsWhenTheBodyDrips() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        StubAdminPort.Answer drip = out -> {
            out.write(StubAdminPort.head(200, "Content-Length: 100000"));
            out.write('{');
            out.flush();
            never.await();
        };
        try (StubAdminPort pod = new StubAdminPort(drip)) {
            assertLate(pod);
        }
    }

    private static void assertLate(StubAdminPort pod) {
        long start = System.nanoTime();
        PodAnswer answer = ask(pod);
        assertThat(answer).isEqualTo(new Unreachable("it gave no answer within 2 s"));
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(1900), Duration.ofSeconds(8));
        assertThat(Thread.interrupted()).isFalse();
    }

    private static PodAnswer ask(StubAdminPort pod) {
        return new StatusClient(pod.port()).ask("127.0.0.1");
    }
}
