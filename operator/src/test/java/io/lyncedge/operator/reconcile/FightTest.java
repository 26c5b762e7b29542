package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.api.RecordedRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Another controller that does not leave our objects alone. */
final class FightTest {
    private static final String NAME = "contoso-lyncedge";

    private static final Opponent<Deployment> SCALER = new Opponent<>(
            Deployment.class,
            NAME,
            deployment -> deployment.getSpec().getReplicas() == 2,
            object -> object.edit(deployment -> {
                deployment.getSpec().setReplicas(7);
                return deployment;
            }),
            "Deployment contoso-lyncedge (spec.replicas)");

    static final List<Opponent<?>> OPPONENTS = List.of(
            SCALER,
            new Opponent<>(
                    NetworkPolicy.class,
                    NAME + "-default-deny",
                    policy -> policy.getSpec().getIngress().isEmpty(),
                    object -> object.edit(policy -> {
                        policy.getSpec().setIngress(List.of(new NetworkPolicyIngressRule()));
                        return policy;
                    }),
                    "NetworkPolicy contoso-lyncedge-default-deny (spec)"),
            new Opponent<>(
                    PodDisruptionBudget.class,
                    NAME,
                    _ -> true,
                    Resource::delete,
                    "PodDisruptionBudget contoso-lyncedge (deleted)"));

    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @ParameterizedTest
    @FieldSource("OPPONENTS")
    void shouldBackOffAndSayItOnceWhenAnotherControllerChangesAnObjectBack(Opponent<?> opponent) {
        // Given
        world.createReady(Resources.plain());
        int before = writes(opponent);

        // When
        try (var _ = opponent.fight(world.admin())) {
            world.awaitCondition("contoso", "Programmed", "False", "ObjectConflict");
            await().pollDelay(Duration.ofSeconds(1)).until(() -> true);

            // Then
            assertThat(writes(opponent) - before).isBetween(9, 11);
            assertThat(world.condition("contoso", "Programmed").getMessage()).startsWith(opponent.told());
            assertThat(conflictEvents()).hasSize(1);
        }
    }

    @Test
    void shouldWriteNewContentAtOnceAndRecoverWhenTheOtherGivesUp() {
        // Given
        world.createReady(Resources.plain());
        try (var _ = SCALER.fight(world.admin())) {
            world.awaitCondition("contoso", "Programmed", "False", "ObjectConflict");

            // When
            world.edit("contoso", resource -> {
                resource.setSpec(Resources.withField("podTemplate: {labels: {team: edge}}")
                        .getSpec());
                return resource;
            });

            // Then
            await().atMost(Duration.ofSeconds(2))
                    .until(() -> world.deploymentOf("contoso")
                            .getSpec()
                            .getTemplate()
                            .getMetadata()
                            .getLabels()
                            .containsKey("team"));
        }
        world.awaitCondition("contoso", "Ready", "True", "Ready");
        assertThat(world.deploymentOf("contoso").getSpec().getReplicas()).isEqualTo(2);
        assertThat(conflictEvents()).hasSizeLessThanOrEqualTo(2);
    }

    private int writes(Opponent<?> opponent) {
        String resource = HasMetadata.getPlural(opponent.kind());
        Stream<RecordedRequest> writes = world.writes().stream()
                .filter(write ->
                        write.resource().equals(resource) && write.name().equals(opponent.name()))
                .filter(write -> write.verb().equals("patch"));
        return (int) writes.count();
    }

    private List<String> conflictEvents() {
        return world.admin().events().v1().events().inNamespace(OperatorWorld.NAMESPACE).list().getItems().stream()
                .filter(event -> event.getReason().equals("ObjectConflict"))
                .map(event -> event.getNote())
                .toList();
    }
}
