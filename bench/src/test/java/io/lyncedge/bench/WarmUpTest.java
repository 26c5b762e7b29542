package io.lyncedge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.bench.load.LoadResult;
import io.lyncedge.bench.load.Slice;
import io.lyncedge.bench.plan.Scenario;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private final WarmUp warmUp = new WarmUp(10, 5_000);

    @Test
    void shouldBeOverWhenTimeAndRequestsAreDoneAndFourSlicesBroughtNoProgress() {
        // When
        add(200, 100, 101, 99, 130);

        // Then
        assertThat(warmUp.over()).isFalse();
        add(100);
        assertThat(warmUp.over()).isTrue();
    }

    @Test
    void shouldGoOnWhileTheCostFalls() {
        // When
        add(1000, 900, 800, 700, 600, 500, 400, 300, 200);

        // Then
        assertThat(warmUp.over()).isFalse();
    }

    @Test
    void shouldGoOnWhileRequestsAreMissing() {
        // Given slices of 3 s with 10 requests each
        for (int i = 0; i < 20; i++) {
            warmUp.add(slice(100, 10));
        }

        // Then
        assertThat(warmUp.over()).isFalse();
    }

    @Test
    void shouldGiveUpWhenItTookTwentyTimesAsLong() {
        // Given
        for (int i = 0; i < 67; i++) {
            warmUp.add(slice(100, 10));
        }

        // Then
        assertThat(warmUp.over()).isTrue();
    }

    /** Adds slices of 3 s with 1,000 requests that cost so many microseconds each. */
    private void add(long... costs) {
        for (long micros : costs) {
            warmUp.add(slice(micros, 1000));
        }
    }

    private static Slice slice(long micros, long requests) {
        LoadResult load = new LoadResult(requests, requests * 1200, 3_000_000, 500, 0, "");
        return new Slice(Scenario.S1, 0, "lyncedge", micros * requests, load);
    }
}
