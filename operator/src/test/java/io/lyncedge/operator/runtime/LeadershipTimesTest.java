package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same with the times of a release. */
@Tag("slow")
final class LeadershipTimesTest {
    private static final Duration LEASE = LeasePeriods.STANDARD.lease();

    @Test
    void shouldTakeOverWithinTwentySecondsAndGoOnWhenTheLeaderIsKilled() throws IOException {
        try (TwoOperators operators = new TwoOperators(LEASE)) {
            // Given
            operators.holdBundles();
            operators.edit();
            operators.world.awaitThat(() -> assertThat(operators.held()).isEqualTo(1));

            // When
            operators.first.signal("KILL");
            long start = System.nanoTime();
            operators.world.server.heal();
            operators.edit();
            operators.world.awaitThat(() -> assertThat(operators.world.leader()).isEqualTo(TwoOperators.SECOND));
            Duration without = Duration.ofNanos(System.nanoTime() - start);
            operators.awaitServed();

            // Then
            System.out.printf("another leads after %d ms%n", without.toMillis());
            assertThat(without).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void shouldWriteNothingMoreWhenALeaderGoesOnAfterAMinute() throws IOException {
        StoppedLeader.play(LEASE, Duration.ofSeconds(60));
    }
}
