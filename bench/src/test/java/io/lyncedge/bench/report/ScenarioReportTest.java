package io.lyncedge.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lyncedge.bench.load.LoadResult;
import io.lyncedge.bench.load.Slice;
import io.lyncedge.bench.plan.BenchFailure;
import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.stats.Bootstrap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioReportTest {
    @Test
    void shouldCompareTheFirstPeerWithEachAndWithTheBetterProduct() {
        // When
        ScenarioReport report = report(
                slice(1, "lyncedge", 90, 0),
                slice(1, "haproxy", 120, 0),
                slice(1, "nginx", 100, 0),
                slice(2, "lyncedge", 90, 0),
                slice(2, "haproxy", 120, 0),
                slice(2, "nginx", 100, 0));

        // Then
        assertThat(report.comparisons())
                .extracting(Comparison::against)
                .containsExactly("haproxy", "nginx", "the better of haproxy or nginx");
        assertThat(report.comparisons().getFirst().ratio().estimate()).isEqualTo(0.75, within(1e-9));
        assertThat(report.comparisons().getLast().ratio().estimate()).isEqualTo(0.9, within(1e-9));
    }

    @Test
    void shouldLeaveOutTheWholeRoundWhenOneSliceHadErrors() {
        // When
        ScenarioReport report = report(
                slice(1, "lyncedge", 10, 0),
                slice(1, "haproxy", 120, 5),
                slice(1, "nginx", 100, 0),
                slice(2, "lyncedge", 90, 0),
                slice(2, "haproxy", 120, 0),
                slice(2, "nginx", 100, 0));

        // Then
        assertThat(report.faults()).containsExactly("round 1, haproxy: 5 errors");
        assertThat(report.goodRounds()).isEqualTo(1);
        assertThat(report.peers().getFirst().microsPerRequest()).containsExactly(90.0);
    }

    @Test
    void shouldFailWhenNoRoundCounts() {
        assertThatThrownBy(() -> report(slice(1, "lyncedge", 10, 1)))
                .isInstanceOf(BenchFailure.class)
                .hasMessage("S1: no round counts; round 1, lyncedge: 1 errors");
    }

    private static ScenarioReport report(Slice... slices) {
        Map<String, Long> resident = new LinkedHashMap<>();
        for (Slice slice : slices) {
            resident.put(slice.peer(), 1L);
        }
        return ScenarioReport.of(Scenario.S1, List.of(slices), resident, new Bootstrap(1));
    }

    /** A slice of 1,000 requests of so many microseconds each. */
    private static Slice slice(int round, String peer, long micros, long errors) {
        return new Slice(
                Scenario.S1, round, peer, micros * 1000, new LoadResult(1000, 1_200_000, 1_000_000, 500, errors, ""));
    }
}
