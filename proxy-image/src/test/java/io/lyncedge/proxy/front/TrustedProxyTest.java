package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.Cidr;
import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.RefusedConnection;
import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is believed about the address of a client. */
@ExtendWith(LeakExtension.class)
class TrustedProxyTest {
    private static final String OWN = "127.0.0.0/8";
    private static final String VERSION_1 = "PROXY TCP4 198.51.100.7 192.0.2.1 5000 80\r\n";
    private static final String SIGNATURE = "0d0a0d0a000d0a515549540a";

    /** Version 2, PROXY, TCP over IPv6: 2001:db9::7 to 2001:db9::1, ports 5000 and 80. */
    private static final byte[] VERSION_2 = HexFormat.of()
            .parseHex(SIGNATURE + "21210024" + "20010db9000000000000000000000007" + "20010db9000000000000000000000001"
                    + "1388" + "0050");

    /** Version 2, LOCAL: a health check of the load balancer itself. */
    private static final byte[] LOCAL = HexFormat.of().parseHex(SIGNATURE + "20000000");

    private final RawRecorder pool = RawRecorder.plain(Responders.ok());

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void shouldPassOnTheHopsOfATrustedProxyAndAddItself() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.bridge(pool.port()).trusting(false, OWN));
                RawClient client = proxy.plain()) {
            // When
            client.exchange(Requests.get("/", "X-Forwarded-For: 203.0.113.9", "x-forwarded-for: 198.51.100.7"));

            // Then
            assertThat(forwardedFor(0)).containsExactly("203.0.113.9, 198.51.100.7, 127.0.0.1");
            assertThat(pool.requests().getFirst().head().values("X-Forwarded-Proto"))
                    .containsExactly("http");
        }
    }

    @Test
    void shouldBelieveNobodyElse() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.bridge(pool.port()).trusting(false, "192.0.2.0/24"));
                RawClient client = proxy.plain()) {
            // When
            client.exchange(Requests.get("/", "X-Forwarded-For: 198.51.100.7"));

            // Then
            assertThat(forwardedFor(0)).containsExactly("127.0.0.1");
        }
    }

    @Test
    void shouldJudgeByTheClientThatATrustedProxyReports() throws Exception {
        try (TestProxy proxy = TestProxy.start(denying("198.51.100.0/24").trusting(false, OWN));
                RawClient client = proxy.plain()) {
            assertThat(client.exchange(Requests.get("/", "X-Forwarded-For: 198.51.100.7"))
                            .status())
                    .isEqualTo(404);
            assertThat(client.exchange(Requests.get("/", "X-Forwarded-For: 198.51.100.7, 203.0.113.9"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void shouldReadVersion1OfTheProxyProtocol() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.bridge(pool.port()).trusting(true, OWN));
                RawClient client = proxy.plain()) {
            // When
            assertThat(client.exchange(VERSION_1 + Requests.get("/1")).status()).isEqualTo(200);
            assertThat(client.exchange(Requests.get("/2")).status()).isEqualTo(200);

            // Then
            assertThat(forwardedFor(0)).containsExactly("198.51.100.7");
            assertThat(forwardedFor(1)).containsExactly("198.51.100.7");
        }
    }

    @Test
    void shouldReadVersion2OfTheProxyProtocolHoweverItIsCut() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.bridge(pool.port()).trusting(true, OWN));
                RawClient client = proxy.plain()) {
            // When
            for (byte one : VERSION_2) {
                client.write(new byte[] {one});
            }
            int status = client.exchange(Requests.get("/")).status();

            // Then
            assertThat(status).isEqualTo(200);
            assertThat(forwardedFor(0)).containsExactly("2001:db9::7");
        }
    }

    @Test
    void shouldTakeTheProxyItselfForTheClientOfItsOwnConnections() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.bridge(pool.port()).trusting(true, OWN));
                RawClient client = proxy.plain()) {
            // When
            client.write(LOCAL);
            client.exchange(Requests.get("/"));

            // Then
            assertThat(forwardedFor(0)).containsExactly("127.0.0.1");
        }
    }

    @Test
    void shouldReadTheProxyProtocolBeforeTls() throws Exception {
        try (RawRecorder secure = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(secure.port()).trusting(true, OWN));
                LayeredClient client = LayeredClient.open(proxy, VERSION_1)) {
            // When
            String answer = client.exchange(Requests.get("/", "Connection: close"));

            // Then
            assertThat(answer).startsWith("HTTP/1.1 200");
            assertThat(secure.requests().getFirst().head().values("X-Forwarded-For"))
                    .containsExactly("198.51.100.7");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\n", "PROXY TCP4 nonsense\r\n", "PROXY TCP4 1.2.3.4 5.6.7.8 1\r\n"})
    void shouldCloseAConnectionOfATrustedProxyThatBeginsOtherwise(String begin) throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.bridge(pool.port()).trusting(true, OWN));
                RawClient client = proxy.plain()) {
            // When
            client.write(begin + "Host: webext.contoso.com\r\n\r\n");

            // Then
            assertThat(client.awaitEnd()).isNotEqualTo(ConnectionEnd.OPEN);
            TestProxy.until(() -> proxy.seen.downstream.get() == 0 && !proxy.seen.refused.isEmpty());
            assertThat(proxy.seen.refused).containsExactly(RefusedConnection.NO_PROXY_HEADER);
            assertThat(pool.requests()).isEmpty();
        }
    }

    @Test
    void shouldCloseAConnectionOfATrustedProxyThatSaysNothing() throws Exception {
        try (TestProxy proxy = TestProxy.start(
                        Plan.bridge(pool.port()).trusting(true, OWN).times(times -> times.requestHeader = 200));
                RawClient client = proxy.plain()) {
            assertThat(client.awaitEnd()).isNotEqualTo(ConnectionEnd.OPEN);
            assertThat(proxy.seen.refused).containsExactly(RefusedConnection.NO_PROXY_HEADER);
        }
    }

    @Test
    void shouldTakeTheProxyProtocolFromNobodyElse() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.bridge(pool.port()).trusting(true, "192.0.2.0/24"));
                RawClient client = proxy.plain()) {
            assertThat(client.exchange(VERSION_1 + Requests.get("/")).status()).isEqualTo(400);
            assertThat(pool.requests()).isEmpty();
        }
    }

    @Test
    void shouldCountConnectionsByTheClientThatIsReported() throws Exception {
        try (TestProxy proxy = TestProxy.start(
                        Plan.bridge(pool.port()).trusting(true, OWN).mostConnections(100, 1));
                RawClient one = proxy.plain();
                RawClient same = proxy.plain();
                RawClient other = proxy.plain()) {
            // Given
            one.exchange(VERSION_1 + Requests.get("/1"));

            // When
            same.write(VERSION_1);
            other.write(VERSION_2);

            // Then
            assertThat(same.awaitEnd()).isNotEqualTo(ConnectionEnd.OPEN);
            assertThat(other.exchange(Requests.get("/2")).status()).isEqualTo(200);
        }
    }

    private List<String> forwardedFor(int request) {
        return pool.awaitRequest(request).head().values("X-Forwarded-For");
    }

    private Plan denying(String network) {
        return new Plan()
                .plainPool("fe", pool.port())
                .clients(List.of(), List.of(Cidr.of(network)))
                .publish(TestProxy.HOST, "fe", HttpsMode.CLOSED, HttpMode.BRIDGE);
    }
}
