package io.lyncedge.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTreeTest {
    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void shouldCountChildrenWhenTheyDoTheWork(@TempDir Path directory) {
        // Given a shell that waits for a child which computes without end
        List<String> command = List.of("sh", "-c", "sh -c 'while :; do :; done'; true");

        // When
        try (ChildProcess shell = ChildProcess.start("shell", directory, command)) {
            // Then
            Awaitility.await().until(() -> shell.tree().cpuMicros() >= 100_000);
            endChildren();
        }
    }

    @Test
    void shouldKnowTheMemoryOfThisProcess() {
        // When
        ProcessTree self = new ProcessTree(ProcessHandle.current().pid());

        // Then
        assertThat(self.memory().residentBytes()).isGreaterThan(20 * MEBIBYTE);
        assertThat(self.cpuMicros()).isPositive();
    }

    @Test
    void shouldBeNothingWhenTheProcessIsGone() {
        assertThat(new ProcessTree(Integer.MAX_VALUE).cpuMicros()).isZero();
        assertThat(new ProcessTree(Integer.MAX_VALUE).memory()).isEqualTo(Memory.NONE);
    }

    private static void endChildren() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    }
}
