package io.lyncedge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SteadyStateTest {
    @Test
    void shouldBeReachedWhenFourSlicesBringNoProgress() {
        // Given
        SteadyState state = new SteadyState();

        // When
        boolean[] reached = new boolean[6];
        double[] costs = {200, 100, 101, 99, 130, 100};
        for (int i = 0; i < costs.length; i++) {
            reached[i] = state.reachedWith(costs[i]);
        }

        // Then
        assertThat(reached).containsExactly(false, false, false, false, false, true);
    }

    @Test
    void shouldNotBeReachedWhileTheCostFalls() {
        // Given
        SteadyState state = new SteadyState();

        // When
        boolean reached =
                DoubleStream.iterate(1000, cost -> cost * 0.95).limit(50).anyMatch(state::reachedWith);

        // Then
        assertThat(reached).isFalse();
    }
}
