package io.lyncedge.proxy.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthCounterTest {
    private final HealthCounter counter = new HealthCounter();

    @Test
    void shouldNotBeHealthyBeforeTheFirstProbe() {
        assertThat(counter.isHealthy()).isFalse();
    }

    @Test
    void shouldTurnHealthyWithTheFirstProbeWhateverTheThreshold() {
        assertThat(counter.record(true, 10)).isTrue();
        assertThat(counter.isHealthy()).isTrue();
    }

    @Test
    void shouldStayHealthyUntilFailuresInARowReachTheThreshold() {
        // Given
        counter.record(true, 2);

        // When, Then
        assertThat(counter.record(false, 3)).isFalse();
        assertThat(counter.record(false, 3)).isFalse();
        assertThat(counter.record(true, 2)).isFalse();
        assertThat(counter.record(false, 3)).isFalse();
        assertThat(counter.record(false, 3)).isFalse();
        assertThat(counter.isHealthy()).isTrue();
        assertThat(counter.record(false, 3)).isTrue();
        assertThat(counter.isHealthy()).isFalse();
    }

    @Test
    void shouldComeBackWhenSuccessesInARowReachTheThreshold() {
        // Given
        counter.record(false, 3);

        // When, Then
        assertThat(counter.record(true, 2)).isFalse();
        assertThat(counter.isHealthy()).isFalse();
        assertThat(counter.record(true, 2)).isTrue();
        assertThat(counter.isHealthy()).isTrue();
    }
}
