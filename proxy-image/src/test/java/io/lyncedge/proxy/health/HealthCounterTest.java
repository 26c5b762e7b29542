package io.lyncedge.proxy.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void shouldJudgeANewMachineByItsFirstSuccessOrByAsManyFailuresAsTheThreshold() {
        // Given
        HealthCounter late = new HealthCounter();

        // When, Then
        assertThat(late.record(false, 3)).isFalse();
        assertThat(late.record(false, 3)).isFalse();
        assertThat(late.isJudged()).isFalse();
        assertThat(late.record(true, 10)).isTrue();
        assertThat(counter.record(false, 2)).isFalse();
        assertThat(counter.record(false, 2)).isTrue();
        assertThat(List.of(late.isJudged(), late.isHealthy())).containsOnly(true);
        assertThat(List.of(counter.isJudged(), !counter.isHealthy())).containsOnly(true);
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
        counter.record(false, 1);

        // When, Then
        assertThat(counter.record(true, 2)).isFalse();
        assertThat(counter.isHealthy()).isFalse();
        assertThat(counter.record(true, 2)).isTrue();
        assertThat(counter.isHealthy()).isTrue();
    }
}
