package io.lyncedge.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.LyncEdgeProxyStatus;
import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.PodReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Events tell. */
final class TransitionTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-02T00:00:00Z");

    @Test
    void shouldTellEachTransitionOnceWhenItHappens() {
        // Given
        LyncEdgeProxyStatus before = status(Situations.good());
        LyncEdgeProxyStatus after = StatusFactory.create(
                Situations.withPods(Situations.pod("a", new PodAnswer.Unreachable("timed out"))),
                Optional.of(before),
                LATER);

        // Then
        assertThat(Transition.between(Optional.of(before), before)).isEmpty();
        assertThat(Transition.between(Optional.of(before), after))
                .extracting(Transition::reason)
                .containsExactly("ReplicaUnreachable", "Pending", "NotProbed");
        LyncEdgeProxyStatus unprobed = status(Situations.withPods(
                Situations.pod("a", Situations.reported(Situations.HASH, Optional.of(true), Optional.empty()))));
        assertThat(Transition.between(Optional.empty(), unprobed))
                .extracting(Transition::reason)
                .doesNotContain("NotProbed");
    }

    @Test
    void shouldTellOfLaggingProgrammedAndReadyAndOfNothingElseWhenAnEditIsServed() {
        // Given
        LyncEdgeProxyStatus before = status(Situations.good());
        PodAnswer old = Situations.reported("0".repeat(64), Optional.of(true), Optional.of(false));

        // When
        LyncEdgeProxyStatus edited = StatusFactory.create(
                Situations.withPods(Situations.pod("a", old), Situations.pod("b", old)), Optional.of(before), LATER);
        LyncEdgeProxyStatus served = StatusFactory.create(Situations.good(), Optional.of(edited), LATER);

        // Then
        assertThat(Stream.concat(
                        Transition.between(Optional.of(before), edited).stream(),
                        Transition.between(Optional.of(edited), served).stream()))
                .allMatch(Transition::good)
                .extracting(Transition::reason)
                .containsExactly("ReplicaOutdated", "Programmed", "Ready");
    }

    @Test
    void shouldWarnOfNothingWhenAFirstRolloutGoesItsWay() {
        // Given
        PodReport starting = new PodReport("a", "uid-a", false, false, true, new PodAnswer.NotAsked());
        PodReport fresh = new PodReport("a", "uid-a", false, false, true, Situations.serving(Optional.empty()));
        PodReport serving = Situations.pod("a", Situations.serving(Optional.empty()));
        Situation noDeployment = Situations.with(_ -> ObjectState.NONE);
        List<Situation> rollout = List.of(
                noDeployment,
                Situations.withDeployment(Situations.deployment(2, 0, 0)),
                Situations.withPods(starting),
                Situations.withPods(fresh),
                Situations.withDeployment(Situations.deployment(2, 2, 1)),
                Situations.with(objects -> new ObjectState(
                        List.of(),
                        List.of(),
                        List.of(),
                        objects.deployment(),
                        Optional.of(Situations.service("LoadBalancer", false)))),
                Situations.withPods(serving),
                Situations.good());

        // When
        List<Transition> told = new ArrayList<>();
        Optional<LyncEdgeProxyStatus> before = Optional.empty();
        for (Situation step : rollout) {
            LyncEdgeProxyStatus after = StatusFactory.create(step, before, LATER);
            told.addAll(Transition.between(before, after));
            before = Optional.of(after);
        }

        // Then
        assertThat(told).extracting(Transition::reason).contains("AddressNotAssigned", "Ready", "PoolsHealthy");
        assertThat(told).filteredOn(transition -> !transition.good()).isEmpty();
    }

    @Test
    void shouldWarnWhenWhatWasThereIsMissing() {
        // Given
        LyncEdgeProxyStatus ready = status(Situations.good());
        LyncEdgeProxyStatus fewer = StatusFactory.create(
                Situations.withDeployment(Situations.deployment(2, 2, 1)), Optional.of(ready), LATER);

        // Then
        assertThat(Transition.between(Optional.of(ready), fewer))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.good()).isFalse();
                    assertThat(told.reason()).isEqualTo("MinimumReplicasUnavailable");
                });
    }

    private static LyncEdgeProxyStatus status(Situation situation) {
        return StatusFactory.create(situation, Optional.empty(), FIRST);
    }
}
