package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.corpus.Corpus;
import io.lyncedge.proxy.corpus.CorpusCase;
import io.lyncedge.proxy.exchange.Outcome;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults behind what was read together with the head: no complete request arrives (proxy.md item 4). */
@ExtendWith(LeakExtension.class)
class LateFaultTest {
    static List<CorpusCase> later() {
        return Corpus.read("refused-later");
    }

    @ParameterizedTest
    @MethodSource("later")
    @Verdict("later faults: the pool got no complete request")
    void shouldResetUpstreamAndAnswer400WhenALaterPartIsBroken(CorpusCase broken) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.write(broken.to(TestProxy.HOST).sent().getFirst().replace("EXPECT", ""));
            pool.awaitHead(0);

            // When
            client.write(broken.sent().getLast());

            // Then
            assertRefused(client, pool);
        }
    }

    @ParameterizedTest
    @MethodSource("later")
    @Verdict("faults behind a relayed 100: the pool got no complete request")
    void shouldResetUpstreamAndAnswer400WhenAPartBehindThe100IsBroken(CorpusCase broken) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.continuing(Responders.ok()));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.write(broken.to(TestProxy.HOST).sent().getFirst().replace("EXPECT", "Expect: 100-continue\r\n"));
            assertThat(client.readAnswer().status()).isEqualTo(100);

            // When
            client.write(broken.sent().getLast());

            // Then
            assertRefused(client, pool);
        }
    }

    /** The plain listener takes no bodies at all. */
    @ParameterizedTest
    @MethodSource("later")
    @Verdict("later faults in clear: the pool got nothing")
    void shouldRefuseTheHeadWhenItCameInClear(CorpusCase broken) throws Exception {
        try (RawRecorder pool = RawRecorder.plain(Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.bridge(pool.port()));
                RawClient client = proxy.plain()) {
            // When
            client.write(broken.to(TestProxy.HOST).sent().getFirst().replace("EXPECT", ""));
            RawAnswer answer = client.readAnswer();
            client.write(broken.sent().getLast());

            // Then
            assertThat(answer.status()).isEqualTo(405);
            assertThat(client.readToEnd()).isEmpty();
            assertThat(pool.receivedNothing()).isTrue();
        }
    }

    private static void assertRefused(RawClient client, RawRecorder pool) throws IOException {
        RawAnswer answer = client.readAnswer();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.head().value("Connection")).contains("close");
        assertThat(client.readToEnd()).isEmpty();
        assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
        assertThat(pool.requests()).singleElement().matches(request -> !request.complete());
    }

    @Test
    void shouldOnlyCloseWhenAnAnswerHasBegun() throws Exception {
        Responder begun = Responders.early("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbegun");
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, begun);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.write(Requests.chunkedPost("/x") + "3\r\nabc\r\n");
            client.readHead();

            // When
            client.write("broken");

            // Then
            assertThat(client.awaitEnd()).isEqualTo(ConnectionEnd.RESET);
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.REQUEST_BROKEN);
        }
    }

    @Test
    void shouldServeTheFirstAndRefuseTheSecondWhenTwoCameTogether() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.get("/good") + "GET /bad HTTP/1.1\nHost: webext.contoso.com\r\n\r\n");

            // Then
            assertThat(client.readAnswer().status()).isEqualTo(200);
            assertThat(client.readAnswer().status()).isEqualTo(400);
            assertThat(client.readToEnd()).isEmpty();
            assertThat(pool.requests()).hasSize(1);
        }
    }
}
