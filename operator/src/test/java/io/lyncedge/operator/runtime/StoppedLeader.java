package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyncedge.operator.fixture.api.RecordedRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** A leader that is stopped with a write on its way, and goes on long after another has taken over. */
final class StoppedLeader {
    /** What is on its way at the stop has come by then. */
    private static final Duration ARRIVED = Duration.ofSeconds(1);

    private StoppedLeader() {}

    /**
     * Plays it.
     *
     * @param lease how long a Lease is
     * @param stop how long the leader is stopped; longer than the lease
     */
    static void play(Duration lease, Duration stop) throws IOException {
        try (TwoOperators operators = new TwoOperators(lease)) {
            // Given
            operators.holdBundles();
            operators.edit();
            operators.world.awaitThat(() -> assertThat(operators.held()).isEqualTo(1));
            operators.first.signal("STOP");
            long stopped = System.nanoTime();
            await().pollDelay(ARRIVED).until(() -> true);
            List<RecordedRequest> before = operators.writes(TwoOperators.FIRST);
            long renewals = operators.renewals(TwoOperators.FIRST);
            operators.edit();
            operators.world.awaitThat(() -> assertThat(operators.world.leader()).isEqualTo(TwoOperators.SECOND));
            operators.awaitServed();

            // When
            operators.world.server.heal();
            await().atMost(stop.plusSeconds(1)).until(() -> System.nanoTime() - stopped >= stop.toNanos());
            operators.edit();
            operators.first.signal("CONT");
            OptionalInt exit = operators.first.exitCode(Duration.ofSeconds(20));

            // Then
            operators.awaitServed();
            assertThat(exit).hasValue(1);
            List<RecordedRequest> after = operators.writes(TwoOperators.FIRST);
            assertThat(after.subList(before.size(), after.size()))
                    .as("only the write that was on its way")
                    .singleElement()
                    .satisfies(write -> assertThat(write.resource()).isEqualTo("secrets"));
            assertThat(operators.renewals(TwoOperators.FIRST)).isEqualTo(renewals);
            assertThat(operators.world.leader()).isEqualTo(TwoOperators.SECOND);
            assertThat(operators.second.isAlive()).isTrue();
        }
    }
}
