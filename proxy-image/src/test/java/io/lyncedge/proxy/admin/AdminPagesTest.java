package io.lyncedge.proxy.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lyncedge.proxy.front.DrainPhase;
import io.lyncedge.proxy.observe.MetricsPage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminPagesTest {
    private final FakeStatus status = new FakeStatus();
    private final AdminPages pages = new AdminPages(status, new MetricsPage(List.of(new StatusMeters(status))));

    @ParameterizedTest
    @CsvSource({"SERVING,200", "PROPAGATING,200", "DRAINING,503", "OVER,503"})
    void shouldBeReadyAsLongAsItAccepts(DrainPhase phase, int expected) {
        // Given
        status.phase = phase;

        // When, Then
        assertThat(pages.page("/readyz").status().code()).isEqualTo(expected);
    }

    @Test
    void shouldNotBeReadyWhileAListenerIsMissing() {
        // Given
        status.unbind();

        // When, Then
        assertThat(pages.page("/readyz").status().code()).isEqualTo(503);
        assertThat(pages.page("/livez").status().code()).isEqualTo(200);
    }

    @Test
    void shouldNotBeAliveWhenALoopHangs() {
        // Given
        status.loopsAlive = false;

        // When, Then
        assertThat(pages.page("/livez").status().code()).isEqualTo(503);
    }

    @Test
    void shouldTellWhatItServes() throws IOException {
        // When
        JsonNode page = config();

        // Then
        assertThat(page.path("hash").asText()).isEqualTo("a1".repeat(32));
        assertThat(page.path("wireVersion").asInt()).isEqualTo(1);
        assertThat(page.path("resource").asText()).isEqualTo("lync-edge/contoso");
        assertThat(page.path("since").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(page.path("phase").asText()).isEqualTo("serving");
        assertThat(page.path("certificates").toString())
                .isEqualTo("[{\"name\":\"contoso-public\",\"fingerprint\":\"" + "c3".repeat(32)
                        + "\",\"notAfter\":\"2026-06-01T00:00:00Z\"}]");
        assertThat(page.path("policyProbe").toString())
                .isEqualTo("{\"connected\":false,\"at\":\"2026-01-01T00:00:00Z\"}");
        assertThat(page.has("refused")).isFalse();
    }

    @Test
    void shouldTellOfEveryServer() throws IOException {
        assertThat(config().path("servers").toString())
                .isEqualTo("[{\"pool\":\"paris\",\"server\":\"fe01\",\"endpoint\":\"192.0.2.1:4443\",\"plain\":false,"
                        + "\"draining\":true,\"ejected\":false,\"connections\":5,\"exchanges\":2,\"healthy\":true,\"lastProbe\":\"200\","
                        + "\"lastProbeAt\":\"2026-01-01T00:00:00Z\",\"failedHandshakes\":{\"no-common-suite\":3}}]");
    }

    @Test
    void shouldTellWhereConnectionsAreOpenThatNoServerHas() throws IOException {
        assertThat(config().path("retired").toString()).isEqualTo("[\"192.0.2.9:4443\"]");
    }

    @Test
    void shouldTellWhyABundleWasRefusedBesideWhatItServes() throws IOException {
        // Given
        status.refuse();

        // When
        JsonNode page = config();

        // Then
        assertThat(page.path("hash").asText()).isEqualTo("a1".repeat(32));
        assertThat(page.path("refused").path("hash").asText()).isEqualTo("b2".repeat(32));
        assertThat(page.path("refused").path("problems").toString())
                .isEqualTo(
                        "[{\"path\":\"pools[0].tls.trust.caFile\",\"reason\":\"is empty\",\"remedy\":\"write PEM\"}]");
    }

    @Test
    void shouldNameTheListenerThatIsMissing() throws IOException {
        // Given
        status.unbind();

        // When, Then
        assertThat(config().path("unbound").toString())
                .isEqualTo("[{\"address\":\"127.0.0.1:80\",\"reason\":\"in use\"}]");
    }

    private JsonNode config() throws IOException {
        return new ObjectMapper().readTree(pages.page("/config/status").body());
    }
}
