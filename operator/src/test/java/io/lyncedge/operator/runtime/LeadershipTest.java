package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Replicas of the operator as processes, and how the lead passes between them. */
final class LeadershipTest {
    private static final int TERMINATED = 128 + 15;

    @Test
    void shouldHandOverAtOnceWhenTheLeaderIsTerminated() throws IOException {
        try (TwoOperators operators = new TwoOperators(LeasePeriods.STANDARD.lease())) {
            // When
            operators.first.signal("TERM");
            operators.edit();
            OptionalInt exit = operators.first.exitCode(Duration.ofSeconds(10));
            long start = System.nanoTime();
            operators.world.awaitThat(() -> assertThat(operators.world.leader()).isEqualTo(TwoOperators.SECOND));
            Duration without = Duration.ofNanos(System.nanoTime() - start);

            // Then
            assertThat(exit).hasValue(TERMINATED);
            assertThat(without).isLessThan(LeasePeriods.STANDARD.renewDeadline());
            operators.awaitServed();
        }
    }

    @Test
    void shouldWriteNothingMoreWhenAStoppedLeaderGoesOn() throws IOException {
        StoppedLeader.play(Duration.ofSeconds(6), Duration.ofSeconds(12));
    }
}
