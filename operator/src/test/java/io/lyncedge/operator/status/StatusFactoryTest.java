package io.lyncedge.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Condition;
import io.lyncedge.api.v1alpha1.LyncEdgeProxyStatus;
import io.lyncedge.operator.translate.RefusalReason;
import io.lyncedge.operator.translate.SpecProblem;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The whole status, and how it changes. */
final class StatusFactoryTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00.123Z");
    private static final Instant LATER = Instant.parse("2026-01-02T00:00:00Z");

    private static LyncEdgeProxyStatus status(Situation situation) {
        return StatusFactory.create(situation, Optional.empty(), FIRST);
    }

    @Test
    void shouldBeTheSameWhenNothingHasChanged() {
        // Given
        LyncEdgeProxyStatus before = status(Situations.good());

        // When
        LyncEdgeProxyStatus after = StatusFactory.create(Situations.good(), Optional.of(before), LATER);

        // Then
        assertThat(after).isEqualTo(before);
    }

    @Test
    void shouldMoveTheTimeOfWhatFlippedAloneWhenOnePodLags() {
        // Given
        LyncEdgeProxyStatus before = status(Situations.good());
        Situation lagging = Situations.withPods(
                Situations.pod("a", Situations.reported("0".repeat(64), Optional.of(true), Optional.empty())));

        // When
        LyncEdgeProxyStatus after = StatusFactory.create(lagging, Optional.of(before), LATER);

        // Then
        assertThat(time(after, "Programmed")).isEqualTo("2026-01-02T00:00:00Z");
        assertThat(time(after, "Ready")).isEqualTo("2026-01-02T00:00:00Z");
        assertThat(time(after, "Accepted")).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void shouldKeepTheTimeWhenOnlyTheReasonChanges() {
        // Given
        Situation lagging = Situations.withPods(
                Situations.pod("a", Situations.reported("0".repeat(64), Optional.of(true), Optional.empty())));
        LyncEdgeProxyStatus before = status(lagging);

        // When
        LyncEdgeProxyStatus after = StatusFactory.create(
                Situations.withDeployment(Situations.deployment(2, 1, 2)), Optional.of(before), LATER);

        // Then
        assertThat(time(after, "Programmed")).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void shouldFillInEveryFieldWhenEverythingIsKnown() {
        // When
        LyncEdgeProxyStatus status = status(Situations.good());

        // Then
        assertThat(status.observedGeneration()).isEqualTo(3);
        assertThat(status.configHash()).isEqualTo(Situations.HASH);
        assertThat(status.shortConfigHash()).isEqualTo(Situations.HASH.substring(0, 12));
        assertThat(status.replicas()).isEqualTo(2);
        assertThat(status.readyReplicas()).isEqualTo(2);
        assertThat(status.selector())
                .isEqualTo("app.kubernetes.io/instance=contoso,app.kubernetes.io/name=lyncedge-proxy");
        assertThat(status.addresses()).containsExactly("203.0.113.7");
        assertThat(status.publications()).singleElement().matches(publication -> publication.served());
        assertThat(status.pools().getFirst().servers().getFirst().healthyOn()).isEqualTo("2/2");
        assertThat(status.firewall()).isNotEmpty();
        assertThat(status.conditions()).allMatch(condition -> condition.getObservedGeneration() == 3);
    }

    @Test
    void shouldBoundItsMessagesWhenEverythingIsWrong() {
        // Given
        List<SpecProblem> problems = Collections.nCopies(500, new SpecProblem("spec", "x".repeat(900), "y"));
        Situation refused = new Situation(
                3,
                false,
                new SpecVerdict.Refused(RefusalReason.INVALID_PARAMETERS, problems),
                Optional.empty(),
                ObjectState.NONE,
                List.of(),
                Map.of());

        // When
        List<Condition> conditions = status(refused).conditions();

        // Then
        assertThat(conditions).allMatch(condition -> condition.getMessage().length() <= 4096);
    }

    private static String time(LyncEdgeProxyStatus status, String type) {
        return status.conditions().stream()
                .filter(condition -> condition.getType().equals(type))
                .findFirst()
                .orElseThrow()
                .getLastTransitionTime();
    }
}
