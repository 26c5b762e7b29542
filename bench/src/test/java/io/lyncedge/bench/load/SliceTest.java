package io.lyncedge.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lyncedge.bench.plan.Scenario;
import org.junit.jupiter.api.Test;

class SliceTest {
    @Test
    void shouldDivideCpuTimeByRequestsWhenAnswersAreSmall() {
        // Given
        Slice slice = slice(Scenario.S1, new LoadResult(10_000, 12_000_000, 2_000_000, 900, 0, ""));

        // Then
        assertThat(slice.fault()).isEmpty();
        assertThat(slice.microsPerRequest()).isEqualTo(60, within(1e-9));
        assertThat(slice.rate()).isEqualTo(5_000, within(1e-9));
    }

    @Test
    void shouldCountAnswersUnderWayWhenAnswersAreLarge() {
        // Given two complete answers and half of a third
        Slice slice = slice(Scenario.S3, new LoadResult(2, 25 * 1024 * 1024, 1_000_000, 900, 0, ""));

        // Then
        assertThat(slice.requests()).isEqualTo(2.5, within(1e-9));
        assertThat(slice.microsPerRequest()).isEqualTo(240_000, within(1e-9));
    }

    @Test
    void shouldNotCountWhenThereWereErrors() {
        assertThat(slice(Scenario.S1, new LoadResult(10, 20_000, 1, 1, 3, "")).fault())
                .contains("3 errors");
    }

    @Test
    void shouldNotCountWhenBodiesWereMissing() {
        assertThat(slice(Scenario.S1, new LoadResult(10, 10_239, 1, 1, 0, "")).fault())
                .contains("10 requests in 10239 bytes");
    }

    private static Slice slice(Scenario scenario, LoadResult load) {
        return new Slice(scenario, 1, "nginx", 600_000, load);
    }
}
