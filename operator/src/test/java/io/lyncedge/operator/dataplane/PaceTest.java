package io.lyncedge.operator.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PaceTest {
    private final Pace pace = new Pace();

    @Test
    void shouldSlowDownToFiveSecondsWhenAPodStaysUnsettled() {
        // When
        List<Duration> waits = Stream.generate(pace::unsettled).limit(21).toList();

        // Then
        assertThat(waits.subList(0, 15)).containsOnly(Duration.ofSeconds(1));
        assertThat(waits.subList(15, 21))
                .containsExactly(
                        Duration.ofMillis(1500),
                        Duration.ofMillis(2250),
                        Duration.ofMillis(3375),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5));
    }

    @Test
    void shouldBeginAtOneSecondAgainWhenAPodWasSettled() {
        // Given
        Stream.generate(pace::unsettled).limit(21).forEach(_ -> {});

        // When
        Duration settled = pace.settled();

        // Then
        assertThat(settled).isEqualTo(Duration.ofSeconds(10));
        assertThat(pace.unsettled()).isEqualTo(Duration.ofSeconds(1));
    }
}
