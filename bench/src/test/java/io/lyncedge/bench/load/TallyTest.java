package io.lyncedge.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void shouldHaveAResultWhenTheLastClientIsOver() {
        // Given
        Tally tally = new Tally(2, 0);
        tally.right(System.nanoTime(), 10);
        tally.clientOver();
        boolean early = tally.result().isDone();

        // When
        tally.wrong("status 503");
        tally.wrong("another body");
        tally.clientOver();

        // Then
        assertThat(early).isFalse();
        LoadResult result = tally.result().join();
        assertThat(result.requests()).isEqualTo(1);
        assertThat(result.bytes()).isEqualTo(10);
        assertThat(result.errors()).isEqualTo(2);
        assertThat(result.remark()).isEqualTo("status 503");
    }

    @Test
    void shouldKeepEveryLatencyWhenThereAreMany() {
        // Given
        Tally tally = new Tally(1, 0);

        // When
        for (int i = 0; i < 5_000; i++) {
            tally.right(System.nanoTime() - 7_000_000_000L, 1);
        }
        tally.clientOver();

        // Then
        LoadResult result = tally.result().join();
        assertThat(result.requests()).isEqualTo(5_000);
        assertThat(result.p99Micros()).isGreaterThanOrEqualTo(7_000_000);
    }
}
