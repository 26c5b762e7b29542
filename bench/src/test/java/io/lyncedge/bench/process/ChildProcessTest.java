package io.lyncedge.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyncedge.bench.plan.BenchFailure;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    Path directory;

    @Test
    void shouldTellTheLastLineOfItsErrorsWhenItEnded() {
        // Given
        List<String> command = List.of("sh", "-c", "echo first >&2; echo cannot bind >&2; exit 3");

        // When
        try (ChildProcess process = ChildProcess.start("proxy", directory, command)) {
            // Then
            Awaitility.await()
                    .untilAsserted(() -> assertThatThrownBy(process::requireAlive)
                            .isInstanceOf(BenchFailure.class)
                            .hasMessage("proxy ended with 3: cannot bind"));
        }
    }

    @Test
    void shouldReadAllOutputWhenTheProcessWritesMoreThanAPipeHolds() {
        // Given a process that ends only once somebody read a megabyte
        List<String> command = List.of("sh", "-c", "head -c 1000000 /dev/zero");

        // When
        try (ChildProcess process = ChildProcess.start("writer", directory, command)) {
            // Then
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThatThrownBy(process::requireAlive).hasMessage("writer ended with 0: (no message)"));
        }
    }

    @Test
    void shouldEndTheProcessWhenClosed() {
        // Given
        ChildProcess process = ChildProcess.start("server", directory, List.of("sleep", "600"));
        long pid = process.tree().root();

        // When
        process.close();

        // Then
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void shouldNameTheProgramWhenItCannotBeStarted() {
        assertThatThrownBy(() -> ChildProcess.start("proxy", directory, List.of("/no/such/program")))
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining("proxy does not start")
                .hasMessageContaining("/no/such/program");
    }
}
