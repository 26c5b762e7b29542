package io.lyncedge.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prometheus itself reads the rules, and plays the series of their tests; skipped where promtool is not installed. */
class PromtoolTest {
    private static final Path MONITORING = Manifests.DEPLOY.resolve("monitoring");
    private static final Optional<Path> PROMTOOL = Stream.of(
                    Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
            .map(folder -> Path.of(folder, "promtool"))
            .filter(Files::isExecutable)
            .findFirst();

    @ParameterizedTest
    @ValueSource(strings = {"check rules rules.yaml", "test rules rules-test.yaml"})
    void shouldSucceed(String command) throws IOException, InterruptedException {
        // Given
        if (PROMTOOL.isEmpty()) {
            System.err.println(
                    "SKIPPED: promtool is not installed (Debian: prometheus), so nobody checks deploy/monitoring");
        }
        assumeTrue(PROMTOOL.isPresent(), "promtool is not installed");
        List<String> words = Stream.concat(Stream.of(PROMTOOL.orElseThrow().toString()), Stream.of(command.split(" ")))
                .toList();

        // When
        Process process = new ProcessBuilder(words)
                .directory(MONITORING.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
