package io.lyncedge.simulator.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RespondersTest {

    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

    @Test
    void shouldAnswerBeforeTheBodyWhenEarly() throws IOException {
        try (RawRecorder recorder =
                        RawRecorder.plain(Responders.early("HTTP/1.1 413 Big\r\nContent-Length: 0\r\n\r\n"));
                RawClient client = RawClient.plain(recorder.port())) {
            // When
            RawAnswer answer = client.exchange("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n");

            // Then
            assertThat(answer.status()).isEqualTo(413);
            client.write("abc");
            assertThat(recorder.awaitRequest(0).body().content()).isEqualTo("abc");
        }
    }

    @Test
    void shouldSayContinueFirstWhenExpected() throws IOException {
        try (RawRecorder recorder = RawRecorder.plain(Responders.continuing(Responders.ok()));
                RawClient client = RawClient.plain(recorder.port())) {
            // When
            RawAnswer interim = client.exchange("PUT / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n");

            // Then
            assertThat(interim.status()).isEqualTo(100);
            assertThat(client.write("x").readAnswer().status()).isEqualTo(200);
        }
    }

    @Test
    void shouldHoldTheAnswerAndSeeTheClientGoWhenTheGateIsClosed() throws Exception {
        // Given
        Gate gate = new Gate();
        try (RawRecorder recorder = RawRecorder.plain(Responders.held(gate, Responders.ok()))) {
            RawClient client = RawClient.plain(recorder.port());

            // When
            client.write(GET);
            recorder.awaitRequest(0);
            client.reset();

            // Then
            assertThat(recorder.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
            assertThat(gate.await(Duration.ZERO)).isFalse();
        }
    }

    @Test
    void shouldReadUntilTheEndWhenTheAnswerHasNoLength() throws IOException {
        try (RawRecorder recorder = RawRecorder.plain(Responders.closeDelimited("all of it"));
                RawClient client = RawClient.plain(recorder.port())) {
            // When
            RawAnswer answer = client.exchange(GET);

            // Then
            assertThat(answer.body().content()).isEqualTo("all of it");
            assertThat(client.awaitEnd()).isEqualTo(ConnectionEnd.FINISHED);
        }
    }

    @Test
    void shouldJoinTheChunksWhenTheAnswerIsChunked() throws IOException {
        try (RawRecorder recorder = RawRecorder.plain(Responders.chunked("one", "two".repeat(10)));
                RawClient client = RawClient.plain(recorder.port())) {
            // When
            RawAnswer answer = client.exchange(GET);

            // Then
            assertThat(answer.body().content()).isEqualTo("one" + "two".repeat(10));
            assertThat(answer.body().wire()).startsWith("3\r\none\r\n1e\r\ntwo").endsWith("0\r\n\r\n");
            assertThat(answer.complete()).isTrue();
        }
    }

    @Test
    void shouldShowAnIncompleteAnswerWhenItIsCut() throws IOException {
        Responder cut = Responders.thenCut(Responders.raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"));
        try (RawRecorder recorder = RawRecorder.plain(cut);
                RawClient client = RawClient.plain(recorder.port())) {
            // When
            RawAnswer answer = client.exchange(GET);

            // Then
            assertThat(answer.complete()).isFalse();
            assertThat(answer.body().content()).isEqualTo("abc");
            assertThat(recorder.awaitEnd(0)).isEqualTo(ConnectionEnd.CLOSED_HERE);
        }
    }

    @Test
    void shouldResetWhenTold() throws IOException {
        Responder reset = Responders.thenReset(exchange -> {});
        try (RawRecorder recorder = RawRecorder.plain(reset);
                RawClient client = RawClient.plain(recorder.port())) {
            // When
            client.write(GET);

            // Then
            assertThat(client.awaitEnd()).isEqualTo(ConnectionEnd.RESET);
        }
    }

    @Test
    void shouldCloseAnIdleConnectionWhenToldFromOutside() throws IOException {
        try (RawRecorder recorder = RawRecorder.plain(Responders.ok());
                RawClient finished = RawClient.plain(recorder.port());
                RawClient reset = RawClient.plain(recorder.port())) {
            // Given
            finished.exchange(GET);
            reset.exchange(GET);

            // When
            recorder.finish(recorder.requests().get(0).connection());
            recorder.reset(recorder.requests().get(1).connection());

            // Then
            assertThatExceptionOfType(EOFException.class).isThrownBy(finished::readAnswer);
            assertThat(reset.awaitEnd()).isEqualTo(ConnectionEnd.RESET);
        }
    }

    @Test
    void shouldTakeTurnsWhenThereAreSeveral() throws IOException {
        Responder turns = Responders.inTurn(Responders.ok(), Responders.answering("HTTP/1.1 404 No", "", "X: 1"));
        try (RawRecorder recorder = RawRecorder.plain(turns);
                RawClient client = RawClient.plain(recorder.port())) {
            // When
            int first = client.exchange(GET).status();
            RawAnswer second = client.exchange(GET);

            // Then
            assertThat(first).isEqualTo(200);
            assertThat(second.head().text()).isEqualTo("HTTP/1.1 404 No\r\nX: 1\r\nContent-Length: 0\r\n\r\n");
            assertThat(client.exchange("HEAD / HTTP/1.1\r\n\r\n").status()).isEqualTo(404);
        }
    }
}
