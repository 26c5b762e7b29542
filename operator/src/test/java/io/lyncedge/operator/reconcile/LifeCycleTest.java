package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.events.v1.Event;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.api.RecordedRequest;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A resource from its creation to its deletion. */
final class LifeCycleTest {
    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @Test
    void shouldBecomeReadyWhenCreated() {
        // When
        world.createReady(Resources.plain());

        // Then
        assertThat(world.status("contoso").orElseThrow().conditions())
                .extracting(Condition::getType, Condition::getStatus)
                .containsExactly(
                        tuple("Accepted", "True"),
                        tuple("ResolvedRefs", "True"),
                        tuple("Programmed", "True"),
                        tuple("PoolsHealthy", "False"),
                        tuple("PolicyEnforced", "Unknown"),
                        tuple("Ready", "True"));
    }

    @Test
    void shouldWriteWhatProtectsPodsBeforeThePodsWhenCreated() {
        // When
        world.createReady(Resources.plain());

        // Then
        List<String> created = world.writes().stream()
                .filter(write ->
                        write.verb().equals("create") && !write.resource().equals("events"))
                .map(RecordedRequest::resource)
                .toList();
        assertThat(created.subList(created.indexOf("deployments"), created.size()))
                .containsExactly("deployments", "services", "poddisruptionbudgets");
        assertThat(created).startsWith("serviceaccounts").contains("networkpolicies", "secrets");
    }

    @Test
    void shouldWaitForTheFirstAnswerOfNameServersWhenCreated() {
        // Given
        world.names().pend("fe01.corp.contoso.com");
        world.admin().resource(Resources.plain()).create();
        world.awaitCalm();
        assertThat(world.writes()).isEmpty();

        // When
        world.names().put("fe01.corp.contoso.com", "10.20.0.11");
        world.force("contoso", 1);

        // Then
        world.awaitCondition("contoso", "Ready", "True", "Ready");
        assertThat(world.writes())
                .filteredOn(write ->
                        write.resource().equals("secrets") && write.verb().equals("patch"))
                .hasSize(1);
    }

    @Test
    void shouldTellTransitionsAloneByEventsWhenReconciledAgainAndAgain() {
        // Given
        world.createReady(Resources.plain());
        List<String> reasons = events();

        // When
        world.force("contoso", 5);

        // Then
        assertThat(reasons)
                .contains("Accepted", "ResolvedRefs", "Programmed", "Ready")
                .doesNotHaveDuplicates();
        assertThat(events()).isEqualTo(reasons);
    }

    private List<String> events() {
        return world.admin().events().v1().events().inNamespace(OperatorWorld.NAMESPACE).list().getItems().stream()
                .filter(event ->
                        event.getType().equals("Normal") && event.getNote().contains("is True"))
                .map(Event::getReason)
                .sorted()
                .toList();
    }

    @Test
    void shouldLeaveNothingWhenDeleted() {
        // Given
        world.createReady(Resources.plain());

        // When
        world.admin().resource(Resources.plain()).delete();

        // Then
        world.awaitAsserted(() -> assertThat(world.admin()
                        .resources(NetworkPolicy.class)
                        .inNamespace(OperatorWorld.NAMESPACE)
                        .list()
                        .getItems())
                .isEmpty());
        world.awaitCalm();
        assertThat(world.admin().apps().deployments().inAnyNamespace().list().getItems())
                .extracting(HasMetadata::getKind)
                .isEmpty();
    }
}
