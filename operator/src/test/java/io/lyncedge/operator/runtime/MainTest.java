package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process as an image starts it. */
final class MainTest {
    @TempDir
    private Path directory;

    @Test
    void shouldTellAllErrorsAndEndWithOneWhenSettingsAreWrong() throws IOException, InterruptedException {
        // When
        Process process = start(Map.of("LYNCEDGE_MAX_ROLLOUTS", "many", "LYNCEDGE_POLICY_PROBE", "perhaps"));

        // Then
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readAllLines(directory.resolve("err")))
                .extracting(line -> line.split(" ")[0])
                .containsExactlyInAnyOrder("LYNCEDGE_PROXY_IMAGE", "LYNCEDGE_MAX_ROLLOUTS", "LYNCEDGE_POLICY_PROBE");
    }

    private Process start(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        builder.environment().clear();
        builder.environment().put("HOME", directory.toString());
        builder.environment().putAll(environment);
        return builder.redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
    }
}
