package io.lyncedge.proxy.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lyncedge.config.PublicationService;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.proxy.fixture.Configs;
import io.lyncedge.proxy.fixture.HttpsPool;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create("Contoso CA");
    private static final String MEET = "meet.contoso.com";
    private static final IssuedCertificate PUBLIC = AUTHORITY.ecdsa(MEET);

    @TempDir
    Path bundle;

    @TempDir
    Path logs;

    @Test
    void shouldServeLogReloadAndDrainAsAProcess() throws Exception {
        try (HttpsPool pool = HttpsPool.start(AUTHORITY.ecdsa("pool-paris.corp.contoso.com"));
                ImageProcess process = start(good(pool), Map.of())) {
            // Given
            String ready = process.line();
            assertThat(ready).startsWith("ready https=127.0.0.1:").contains(" http=- ");
            int admin = ImageProcess.port(ready, "admin");

            // When
            String answer = ProxyClient.tls(AUTHORITY, ImageProcess.port(ready, "https"))
                    .get(MEET, "/alice/ABCD1234?sl=1");

            // Then
            assertThat(answer).startsWith("HTTP/1.1 200");
            assertAccessLine(process.line());
            assertReloads(pool, admin);
            process.terminate();
            assertThat(process.exitCode()).isZero();
        }
    }

    @Test
    void shouldTellEveryProblemAndEndWithOneWhenTheBundleIsBroken() throws Exception {
        BundleMaker broken = new BundleMaker()
                .certificate("public", PUBLIC)
                .file("cert-public.key", "")
                .publish(Configs.published(MEET, PublicationService.MEET, "nowhere"));
        try (ImageProcess process = start(broken, Map.of())) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(Files.readString(logs.resolve("stderr"))).contains("publications[0].pool: there is no pool");
        }
    }

    @Test
    void shouldTellEveryProblemAndEndWithOneWhenSettingsAreWrong() throws Exception {
        try (ImageProcess process =
                start(new BundleMaker(), Map.of("LYNCEDGE_WORKERS", "many", "LYNCEDGE_ADMIN", "9901"))) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(Files.readString(logs.resolve("stderr"))).contains("LYNCEDGE_WORKERS", "LYNCEDGE_ADMIN");
        }
    }

    private static void assertAccessLine(String line) throws IOException {
        JsonNode json = new ObjectMapper().readTree(line);
        assertThat(json.path("publication").asText()).isEqualTo(MEET);
        assertThat(json.path("path").asText()).isEqualTo("/alice/***");
        assertThat(json.path("status").asInt()).isEqualTo(200);
        assertThat(json.path("pinned").isBoolean()).isTrue();
        assertThat(json.path("durationMillis").isNumber()).isTrue();
        assertThat(json.path("time").asText()).matches("20[0-9]{2}-[0-9-]+T[0-9:.]+Z");
        assertThat(json.has("cause")).isFalse();
        assertThat(line).doesNotContain("sl=1", "ABCD1234");
    }

    private void assertReloads(HttpsPool pool, int admin) {
        BundleMaker changed = good(pool).drain(0, 1_000);
        ImageProcess.write(changed.bundle(), bundle);
        await().untilAsserted(() -> assertThat(ProxyClient.plain(admin).get("localhost", "/config/status"))
                .contains(changed.bundle().hash()));
    }

    private ImageProcess start(BundleMaker maker, Map<String, String> environment) throws IOException {
        ImageProcess.write(maker.bundle(), bundle);
        return ImageProcess.start(bundle, logs.resolve("stderr"), environment);
    }

    private static BundleMaker good(HttpsPool pool) {
        return new BundleMaker()
                .certificate("public", PUBLIC)
                .file(Configs.CA_FILE, AUTHORITY.rootPem())
                .pool(Configs.frontEnd("paris", pool.endpoint(), pool.endpoint()))
                .publish(Configs.published(MEET, PublicationService.MEET, "paris"));
    }
}
