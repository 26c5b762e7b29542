package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.Outcome;
import io.lyncedge.proxy.wire.WireFault;
import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecordedRequest;
import io.lyncedge.simulator.recorder.Responders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tunnels only after a 101 that was asked for: proxy.md items 3, 5 and 12. */
@ExtendWith(LeakExtension.class)
class TunnelTest {
    private static final String H2C = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n";

    @Test
    void shouldCarryBytesBothWaysUntouchedWhenThePoolSwitches() throws Exception {
        String up = "\u0081\0GET /cscp HTTP/1.0\nX : y\r\n\r\n";
        String down = "\u0082HTTP/1.1 200 OK\r\n\r\n\0";
        try (RawRecorder pool = RawRecorder.tls(
                        Plan.POOL, Responders.inTurn(Responders.raw(Tunnels.SWITCH + "first"), Responders.raw(down)));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer switched = client.exchange(Tunnels.OFFER);
            String first = read(client, "first".length());
            client.write(up);
            String second = read(client, down.length());
            client.finish();

            // Then
            assertThat(switched.head().text())
                    .isEqualTo("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                            + "Sec-WebSocket-Accept: y=\r\nConnection: Upgrade\r\n\r\n");
            assertThat(first + second).isEqualTo("first" + down);
            assertThat(pool.awaitRequest(0).head().text())
                    .isEqualTo("GET /ws HTTP/1.1\r\nHost: webext.contoso.com\r\nuPGRADE: WebSocket\r\n"
                            + "Sec-WebSocket-Key: x==\r\nConnection: Upgrade\r\nX-Forwarded-For: 127.0.0.1\r\n"
                            + "X-Forwarded-Proto: https\r\n\r\n");
            assertThat(pool.awaitRequest(1).head().text()).isEqualTo(up);
            SeenExchange seen = proxy.exchanges(1).getFirst();
            assertThat(seen.outcome()).isEqualTo(Outcome.TUNNELLED);
            assertThat(seen.status()).isEqualTo(101);
            assertThat(seen.requestBytes()).isEqualTo(up.length());
            assertThat(seen.answerBytes()).isEqualTo(switched.head().text().length() + first.length() + down.length());
        }
    }

    @Test
    void shouldRefuseAndTunnelNothingWhenTheClientSentBytesEarly() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.raw(Tunnels.SWITCH));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer answer = client.exchange(Tunnels.OFFER + Requests.get("/smuggled"));

            // Then
            assertThat(answer.status()).isEqualTo(400);
            assertThat(client.readToEnd()).isEmpty();
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
            assertThat(pool.requests()).hasSize(1);
            assertThat(proxy.exchanges(1).getFirst().fault()).contains(WireFault.BYTES_BEFORE_TUNNEL);
        }
    }

    @Test
    void shouldServeTheNextRequestWhenThePoolDoesNotSwitch() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Tunnels.OFFER + Requests.get("/next"));

            // Then
            assertThat(client.readAnswer().status()).isEqualTo(200);
            assertThat(client.readAnswer().status()).isEqualTo(200);
            assertThat(pool.awaitRequests(2))
                    .extracting(RecordedRequest::target)
                    .containsExactly("/ws", "/next");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /x HTTP/1.1\r\nHost: webext.contoso.com\r\n\r\n",
                "GET /x HTTP/1.1\r\nHost: webext.contoso.com\r\nUpgrade: websocket\r\n\r\n",
                "GET /x HTTP/1.1\r\nHost: webext.contoso.com\r\nConnection: Upgrade\r\n\r\n",
                "GET /x HTTP/1.1\r\nHost: webext.contoso.com\r\nConnection: Upgrade\r\nUpgrade: websocket, h2c\r\n\r\n",
                "GET /x HTTP/1.0\r\nHost: webext.contoso.com\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost: webext.contoso.com\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Content-Length: 9\r\n\r\nhalf"
            })
    void shouldAnswer503WhenA101WasNotAskedFor(String request) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.early(Tunnels.SWITCH));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer answer = client.exchange(request);

            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {H2C, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"})
    void shouldAnswer503WhenA101AgreesToSomethingElse(String switched) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.raw(switched));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer answer = client.exchange(Tunnels.OFFER);

            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
        }
    }

    @Test
    void shouldRemoveTheOfferAndRefuseA101WhenItIsForAnotherProtocol() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.raw(H2C));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer answer = client.exchange(Requests.get(
                    "/x", "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABk"));

            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(pool.awaitRequest(0).head().text()).doesNotContain("Upgrade", "HTTP2-Settings");
        }
    }

    @Test
    void shouldRemoveTheOfferWhenItCameInClear() throws Exception {
        try (RawRecorder pool = RawRecorder.plain(Responders.raw(Tunnels.SWITCH));
                TestProxy proxy = TestProxy.start(Plan.bridge(pool.port()));
                RawClient client = proxy.plain()) {
            // When
            RawAnswer answer = client.exchange(Tunnels.OFFER);

            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(pool.awaitRequest(0).head().text()).doesNotContainIgnoringCase("Upgrade: websocket");
        }
    }

    @Test
    void shouldDropFramingOfThe101() throws Exception {
        String framed =
                Tunnels.SWITCH.replace("\r\n\r\n", "\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n");
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.raw(framed));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer switched = client.exchange(Tunnels.OFFER);

            // Then
            assertThat(switched.status()).isEqualTo(101);
            assertThat(List.of("Content-Length", "Transfer-Encoding"))
                    .allMatch(name -> switched.head().value(name).isEmpty());
        }
    }

    private static String read(RawClient client, int count) throws Exception {
        return new String(client.input().readNBytes(count), StandardCharsets.ISO_8859_1);
    }
}
