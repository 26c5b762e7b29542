package io.lyncedge.proxy.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.LimitsConfig;
import io.lyncedge.config.PublicationService;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.proxy.fixture.Configs;
import io.lyncedge.proxy.fixture.HttpsPool;
import io.lyncedge.simulator.pki.TestAuthority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an idle client connection costs the image's process, with what BoringSSL keeps of it: proxy.md items 12 and 14. */
@Tag("overload")
class IdleConnectionsTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create("Contoso CA");
    private static final String MEET = "meet.contoso.com";
    private static final int BEFORE = 500;
    private static final int CONNECTIONS = 9_000;

    /** What the memory limit of the pod allows for each. */
    private static final double KIB_PER_CONNECTION = 40;

    @TempDir
    Path bundle;

    @TempDir
    Path logs;

    @Test
    void shouldHoldNineThousandIdleConnectionsInTheMemoryOfThePodsLimit() throws Exception {
        try (HttpsPool pool = HttpsPool.start(AUTHORITY.ecdsa("pool-paris.corp.contoso.com"));
                ImageProcess process = start(pool)) {
            // Given
            String ready = process.line();
            AdminPage admin = new AdminPage(ImageProcess.port(ready, "admin"));
            try (IdleClients clients = new IdleClients(MEET, ImageProcess.port(ready, "https"))) {
                clients.grow(BEFORE);
                ProcessMemory before = ProcessMemory.of(process);

                // When
                clients.grow(CONNECTIONS);
                ProcessMemory grown = ProcessMemory.of(process).since(before);

                // Then
                double each = (double) (grown.heapKib() + grown.residentKib()) / (CONNECTIONS - BEFORE);
                System.out.printf(
                        "%d idle TLS connections: %.1f KiB each (heap %d KiB, outside of it %d KiB more than with %d)%n",
                        CONNECTIONS, each, grown.heapKib(), grown.residentKib(), BEFORE);
                assertThat(clients.closed()).isZero();
                assertThat(admin.value("lyncedge_connections{listener=\"https\"}"))
                        .isEqualTo(CONNECTIONS);
                assertThat(each).isBetween(1.0, KIB_PER_CONNECTION);
            }
        }
    }

    private ImageProcess start(HttpsPool pool) throws IOException {
        ImageProcess.write(
                new BundleMaker()
                        .certificate("public", AUTHORITY.ecdsa(MEET))
                        .file(Configs.CA_FILE, AUTHORITY.rootPem())
                        .limits(new LimitsConfig(10_000, 0))
                        .timeouts(Configs.patience())
                        .pool(Configs.frontEnd("paris", pool.endpoint(), pool.endpoint()))
                        .publish(Configs.published(MEET, PublicationService.MEET, "paris"))
                        .bundle(),
                bundle);
        return ImageProcess.startLimited(12_000, List.of("-XX:+AlwaysPreTouch"), bundle, logs.resolve("stderr"));
    }
}
