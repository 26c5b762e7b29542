package io.lyncedge.proxy.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.boot.SettingsReader.Settings;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @Test
    void shouldListenOnTheLiteralPortsWhenNothingElseIsSaid() {
        // When
        Settings settings = SettingsReader.read(Map.of("LYNCEDGE_BUNDLE", "/bundle"), 4);

        // Then
        assertThat(settings).isInstanceOfSatisfying(Settings.Valid.class, valid -> {
            assertThat(valid.bundle()).isEqualTo(Path.of("/bundle"));
            assertThat(valid.process().https()).isEqualTo(new InetSocketAddress(443));
            assertThat(valid.process().http()).isEqualTo(new InetSocketAddress(80));
            assertThat(valid.process().admin()).isEqualTo(new InetSocketAddress(9901));
            assertThat(valid.process().workers()).isEqualTo(4);
            assertThat(valid.process().apiServer()).isEmpty();
        });
    }

    @Test
    void shouldReadEverySetting() {
        // When
        Settings settings = SettingsReader.read(
                Map.of(
                        "LYNCEDGE_BUNDLE", "b",
                        "LYNCEDGE_HTTPS", "127.0.0.1:8443",
                        "LYNCEDGE_HTTP", "[::1]:8080",
                        "LYNCEDGE_ADMIN", "*:0",
                        "LYNCEDGE_WORKERS", "2",
                        "KUBERNETES_SERVICE_HOST", "10.96.0.1",
                        "KUBERNETES_SERVICE_PORT", "443"),
                4);

        // Then
        assertThat(settings).isInstanceOfSatisfying(Settings.Valid.class, valid -> {
            assertThat(valid.process().https()).isEqualTo(new InetSocketAddress("127.0.0.1", 8443));
            assertThat(valid.process().http()).isEqualTo(new InetSocketAddress("::1", 8080));
            assertThat(valid.process().admin()).isEqualTo(new InetSocketAddress(0));
            assertThat(valid.process().workers()).isEqualTo(2);
            assertThat(valid.process().apiServer()).contains(new InetSocketAddress("10.96.0.1", 443));
        });
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        // When
        Settings settings = SettingsReader.read(
                Map.of("LYNCEDGE_HTTPS", "443", "LYNCEDGE_ADMIN", "localhost:9901", "LYNCEDGE_WORKERS", "0"), 4);

        // Then
        assertThat(settings)
                .isInstanceOfSatisfying(
                        Settings.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .hasSize(4)
                                .satisfiesExactlyInAnyOrder(
                                        problem -> assertThat(problem).startsWith("LYNCEDGE_BUNDLE is not set"),
                                        problem -> assertThat(problem).startsWith("LYNCEDGE_HTTPS is '443'"),
                                        problem -> assertThat(problem).startsWith("LYNCEDGE_ADMIN is 'localhost:9901'"),
                                        problem -> assertThat(problem).startsWith("LYNCEDGE_WORKERS is '0'")));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:65536",
        "127.0.0.1:",
        ":443",
        "::1:443",
        "*",
        "1.2.3.4:-1",
        "999.1.2.3:80",
        "1.2.3:80",
        "[1.2.3.4.5]:80"
    })
    void shouldRefuseWhatIsNoAddress(String value) {
        assertThat(SettingsReader.read(Map.of("LYNCEDGE_BUNDLE", "b", "LYNCEDGE_HTTP", value), 1))
                .isInstanceOf(Settings.Invalid.class);
    }
}
