package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.Outcome;
import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responder;
import io.lyncedge.simulator.recorder.Responders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults behind what was read together with the head: no complete request arrives (proxy.md item 4). */
@ExtendWith(LeakExtension.class)
class LateFaultTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\n",
                "5\nhello",
                "5;\nhello",
                "5\r\nhelloXX",
                "0\r\nContent-Length: 1\r\n\r\n",
                "0\r\nAuthorization: NTLM x\r\n\r\n",
                "0\r\nA: b\n\r\n"
            })
    void shouldResetUpstreamAndAnswer400WhenALaterPartIsBroken(String later) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.write(Requests.chunkedPost("/x") + "3\r\nabc\r\n");
            pool.awaitHead(0);

            // When
            client.write(later);
            RawAnswer answer = client.readAnswer();

            // Then
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.head().value("Connection")).contains("close");
            assertThat(client.readToEnd()).isEmpty();
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
            assertThat(pool.requests()).singleElement().matches(request -> !request.complete());
        }
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
