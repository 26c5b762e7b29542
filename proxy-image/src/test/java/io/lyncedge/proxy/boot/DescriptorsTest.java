package io.lyncedge.proxy.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyncedge.config.PublicationService;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.proxy.fixture.Configs;
import io.lyncedge.proxy.fixture.HttpsPool;
import io.lyncedge.simulator.pki.TestAuthority;
import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process without a descriptor left: proxy.md item 14. */
@Tag("overload")
class DescriptorsTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create("Contoso CA");
    private static final String MEET = "meet.contoso.com";
    private static final String REQUEST = "GET /alice HTTP/1.1\r\nHost: " + MEET + "\r\n\r\n";
    private static final int DESCRIPTORS = 300;
    private static final Duration WITHOUT = Duration.ofSeconds(5);

    @TempDir
    Path bundle;

    @TempDir
    Path logs;

    @Test
    void shouldServeOpenConnectionsOnAndRecoverWhenDescriptorsRunOut() throws Exception {
        try (HttpsPool pool = HttpsPool.start(AUTHORITY.ecdsa("pool-paris.corp.contoso.com"));
                ImageProcess process = start(pool)) {
            // Given
            String ready = process.line();
            int https = ImageProcess.port(ready, "https");
            AdminPage admin = new AdminPage(ImageProcess.port(ready, "admin"));
            try (RawClient old = RawClient.tls(https, ClientTls.sni(MEET))) {
                assertThat(old.exchange(REQUEST).status()).isEqualTo(200);

                // When
                List<Socket> flood = flood(https);
                int served = 0;
                for (long end = System.nanoTime() + WITHOUT.toNanos(); System.nanoTime() < end; served++) {
                    assertThat(old.exchange(REQUEST).status()).isEqualTo(200);
                }
                for (Socket socket : flood) {
                    socket.close();
                }

                // Then
                await().atMost(Duration.ofSeconds(20))
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(
                                        ProxyClient.tls(AUTHORITY, https).get(MEET, "/new"))
                                .startsWith("HTTP/1.1 200"));
                assertThat(old.exchange(REQUEST).status()).isEqualTo(200);
                long pauses = admin.value("lyncedge_connections_refused_total{reason=\"not-accepted\"}");
                System.out.println("without descriptors: " + served + " exchanges of the open connection, " + pauses
                        + " pauses of accepting in " + WITHOUT.toSeconds() + " s");
                assertThat(pauses).as("one a second").isBetween(2L, WITHOUT.toSeconds() + 5);
            }
        }
    }

    /** More than the process can have; the system takes them all into its queue. */
    private static List<Socket> flood(int port) throws IOException {
        List<Socket> flood = new ArrayList<>();
        for (int i = 0; i < 2 * DESCRIPTORS; i++) {
            flood.add(new Socket(InetAddress.getLoopbackAddress(), port));
        }
        return flood;
    }

    private ImageProcess start(HttpsPool pool) throws IOException {
        ImageProcess.write(
                new BundleMaker()
                        .certificate("public", AUTHORITY.ecdsa(MEET))
                        .file(Configs.CA_FILE, AUTHORITY.rootPem())
                        .timeouts(Configs.patience())
                        .pool(Configs.frontEnd("paris", pool.endpoint(), pool.endpoint()))
                        .publish(Configs.published(MEET, PublicationService.MEET, "paris"))
                        .bundle(),
                bundle);
        return ImageProcess.startLimited(DESCRIPTORS, List.of(), bundle, logs.resolve("stderr"));
    }
}
