package io.lyncedge.proxy.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyncedge.config.Endpoint;
import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.config.PublicationService;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.proxy.fixture.Configs;
import io.lyncedge.simulator.pki.TestAuthority;
import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawExchange;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process whose direct memory is held by clients that read nothing: proxy.md item 14. */
@Tag("overload")
class DirectMemoryTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create("Contoso CA");
    private static final String MEET = "meet.contoso.com";
    private static final String REQUEST = "GET /alice HTTP/1.1\r\nHost: " + MEET + "\r\n\r\n";
    private static final byte[] ENDLESS =
            ("GET /endless HTTP/1.1\r\nHost: " + MEET + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    private static final int MEBIBYTES = 64;
    private static final int DEAF = 400;

    @TempDir
    Path bundle;

    @TempDir
    Path logs;

    @Test
    void shouldServeOpenConnectionsOnAndRecoverWhenDirectMemoryRunsOut() throws Exception {
        try (RawRecorder quick = RawRecorder.tls(AUTHORITY.ecdsa("pool-paris.corp.contoso.com"), Responders.ok());
                RawRecorder endless = RawRecorder.plain(DirectMemoryTest::writeWithoutEnd);
                ImageProcess process = start(quick.port(), endless.port())) {
            // Given
            String ready = process.line();
            int https = ImageProcess.port(ready, "https");
            AdminPage admin = new AdminPage(ImageProcess.port(ready, "admin"));
            try (RawClient old = RawClient.tls(https, ClientTls.sni(MEET))) {
                assertThat(old.exchange(REQUEST).status()).isEqualTo(200);

                // When
                List<Socket> deaf = new ArrayList<>();
                long slowest = 0;
                for (int i = 0; i < DEAF; i++) {
                    deaf.add(deaf(ImageProcess.port(ready, "http")));
                    slowest = Math.max(slowest, millisOf(old));
                }

                // Then
                long held = admin.value("lyncedge_direct_memory_bytes");
                long refused = admin.value("lyncedge_connections_refused_total{reason=\"no-memory\"}");
                System.out.printf(
                        "%d clients that read nothing: %d MiB of %d, %d refused, slowest other exchange %d ms%n",
                        DEAF, held >> 20, MEBIBYTES, refused, slowest);
                assertThat(held).isBetween(MEBIBYTES * 5L / 8 << 20, MEBIBYTES * 7L / 8 << 20);
                assertThat(admin.value("lyncedge_exchange_outcomes_total{outcome=\"answer-broken\"}"))
                        .as("cut for want of memory")
                        .isZero();
                for (Socket socket : deaf) {
                    socket.close();
                }
                await().atMost(Duration.ofSeconds(20))
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(
                                        ProxyClient.tls(AUTHORITY, https).get(MEET, "/new"))
                                .startsWith("HTTP/1.1 200"));
                assertThat(old.exchange(REQUEST).status()).isEqualTo(200);
            }
        }
    }

    private static long millisOf(RawClient old) throws IOException {
        long began = System.nanoTime();
        assertThat(old.exchange(REQUEST).status()).isEqualTo(200);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private static Socket deaf(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream().write(ENDLESS);
        return socket;
    }

    private static void writeWithoutEnd(RawExchange exchange) throws IOException {
        exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
        byte[] piece = new byte[64 * 1024];
        while (true) {
            exchange.write(piece);
        }
    }

    private ImageProcess start(int securePort, int plainPort) throws IOException {
        ImageProcess.write(
                new BundleMaker()
                        .certificate("public", AUTHORITY.ecdsa(MEET))
                        .file(Configs.CA_FILE, AUTHORITY.rootPem())
                        .timeouts(Configs.patience())
                        .pool(Configs.frontEnd(
                                "paris", new Endpoint("127.0.0.1", securePort), new Endpoint("127.0.0.1", plainPort)))
                        .publish(Configs.published(
                                MEET, PublicationService.AUTODISCOVER, "paris", HttpsMode.BRIDGE, HttpMode.BRIDGE))
                        .bundle(),
                bundle);
        return ImageProcess.startLimited(
                10_000, List.of("-XX:MaxDirectMemorySize=" + MEBIBYTES + "m"), bundle, logs.resolve("stderr"));
    }
}
