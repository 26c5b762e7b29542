package io.lyncedge.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.bench.plan.Sampling;
import io.lyncedge.bench.process.Memory;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReportTest {
    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void shouldTellTheMedianMemoryWhenPollsWereHeld() {
        // Given
        PollMemory peer = new PollMemory(
                "nginx", List.of(memory(10), memory(11), memory(12)), List.of(memory(90), memory(100), memory(300)));

        // When
        String table =
                TableReport.of(new BenchReport(new Sampling(3, 1, 1, 0, 1), List.of(), List.of(), List.of(peer)));

        // Then
        assertThat(table).startsWith("S6: 5,000 held polls; median of 3 fresh processes each");
        assertThat(table.lines().toList().getLast().split(" +", -1)).containsExactly("nginx", "100", "50", "11");
    }

    @Test
    void shouldTellStartsAloneWhenNothingElseWasMeasured() {
        // When
        String table = TableReport.of(
                new BenchReport(new Sampling(1, 1, 1, 1, 1), List.of(new StartTime(900, 700)), List.of(), List.of()));

        // Then
        assertThat(table)
                .isEqualTo(
                        "lyncedge: process start to first proxied 200: median 900 ms (CPU 700 ms) of 1 starts, [900]");
    }

    private static Memory memory(long mebibytes) {
        return new Memory(mebibytes * MEBIBYTE, mebibytes * MEBIBYTE / 2);
    }
}
