package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.resources.ObjectIdentity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is not ours is neither written nor deleted. */
final class OwnershipTest {
    private static final LyncEdgeProxy AUTOMATIC =
            Resources.withField("autoscaling: {minReplicas: 2, maxReplicas: 9, targetCPUUtilizationPercentage: 70}");

    static final List<HasMetadata> FOREIGN = List.of(
            new ServiceAccountBuilder()
                    .withMetadata(metadata("contoso-lyncedge"))
                    .build(),
            new NetworkPolicyBuilder()
                    .withMetadata(metadata("contoso-lyncedge-admin"))
                    .build(),
            new SecretBuilder()
                    .withMetadata(metadata("contoso-lyncedge-bundle"))
                    .build(),
            new DeploymentBuilder().withMetadata(metadata("contoso-lyncedge")).build(),
            new ServiceBuilder()
                    .withMetadata(metadata("contoso-lyncedge"))
                    .withNewSpec()
                    .endSpec()
                    .build(),
            new PodDisruptionBudgetBuilder()
                    .withMetadata(metadata("contoso-lyncedge"))
                    .build(),
            new HorizontalPodAutoscalerBuilder()
                    .withMetadata(metadata("contoso-lyncedge"))
                    .build());

    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @Test
    void shouldNameAForeignServiceAndLeaveItWhenItHasOurName() {
        // Given
        Service foreign = new ServiceBuilder()
                .withMetadata(metadata("contoso-lyncedge"))
                .withNewSpec()
                .withType("ClusterIP")
                .endSpec()
                .build();
        world.put(foreign);
        String version = find(foreign).orElseThrow().getMetadata().getResourceVersion();

        // When
        world.admin().resource(Resources.plain()).create();

        // Then
        world.awaitCondition("contoso", "Programmed", "False", "ObjectConflict");
        world.awaitCondition("contoso", "Stalled", "True", "ObjectConflict");
        assertThat(world.condition("contoso", "Programmed").getMessage()).contains("Service contoso-lyncedge");
        world.awaitCalm();
        assertThat(find(foreign).orElseThrow().getMetadata().getResourceVersion())
                .isEqualTo(version);
        world.admin().resource(Resources.plain()).delete();
        world.awaitAsserted(() -> assertThat(deployment("contoso-lyncedge")).isEmpty());
        assertThat(find(foreign)).isPresent();
    }

    @Test
    void shouldStartNoPodWhenTheBundleIsForeignEvenWithOurLabels() {
        // Given
        world.put(new SecretBuilder()
                .withMetadata(metadata("contoso-lyncedge-bundle"))
                .editMetadata()
                .withLabels(Map.of(
                        ObjectIdentity.NAME_LABEL, "lyncedge-proxy",
                        ObjectIdentity.INSTANCE_LABEL, "contoso",
                        ObjectIdentity.MANAGED_BY_LABEL, "lyncedge-operator"))
                .endMetadata()
                .withType("Opaque")
                .withData(Map.of("proxy.v1.json", "e30="))
                .build());

        // When
        world.admin().resource(Resources.plain()).create();

        // Then
        world.awaitCondition("contoso", "Programmed", "False", "ObjectConflict");
        assertThat(deployment("contoso-lyncedge")).isEmpty();
    }

    @Test
    void shouldGoOnByItselfWhenTheForeignObjectIsGone() {
        // Given
        Service foreign = new ServiceBuilder()
                .withMetadata(metadata("contoso-lyncedge"))
                .withNewSpec()
                .endSpec()
                .build();
        world.put(foreign);
        world.admin().resource(Resources.plain()).create();
        world.awaitCondition("contoso", "Programmed", "False", "ObjectConflict");

        // When
        world.admin().resource(foreign).delete();

        // Then
        world.awaitCondition("contoso", "Ready", "True", "Ready");
    }

    @Test
    void shouldKeepApartWhenTwoResourcesAndAForeignPodShareANamespace() {
        // Given
        world.put(new PodBuilder()
                .withMetadata(metadata("stranger"))
                .withNewSpec()
                .endSpec()
                .build());
        LyncEdgeProxy other = Resources.withField("replicas: 3");
        other.getMetadata().setName("fabrikam");
        world.createReady(Resources.plain());
        world.createReady(other);
        int before = world.writes().size();

        // When
        world.admin().resource(other).delete();

        // Then
        world.awaitAsserted(() -> assertThat(deployment("fabrikam-lyncedge")).isEmpty());
        world.awaitCalm();
        assertThat(world.writes().stream().skip(before))
                .noneMatch(write -> write.name().startsWith("contoso-lyncedge"));
        assertThat(deployment("contoso-lyncedge"))
                .get()
                .extracting(deployment -> deployment.getSpec().getReplicas())
                .isEqualTo(2);
        assertThat(world.admin()
                        .pods()
                        .inNamespace(OperatorWorld.NAMESPACE)
                        .withName("stranger")
                        .get())
                .isNotNull();
    }

    @Test
    void shouldSayWhoElsePublishesANameWhenTwoResourcesDo() {
        // Given
        world.createReady(Resources.plain());
        LyncEdgeProxy other = Resources.plain();
        other.getMetadata().setName("fabrikam");

        // When
        world.createReady(other);

        // Then
        assertThat(others("fabrikam")).containsExactly("lync-edge/contoso");
        world.awaitAsserted(() -> assertThat(others("contoso")).containsExactly("lync-edge/fabrikam"));
        world.admin().resource(other).delete();
        world.awaitAsserted(() -> assertThat(others("contoso")).isEmpty());
    }

    @ParameterizedTest
    @FieldSource("FOREIGN")
    void shouldLeaveAForeignObjectOfEachKindWhenAResourceComesAndGoes(HasMetadata foreign) {
        // Given
        world.put(foreign);

        // When
        world.admin().resource(AUTOMATIC).create();
        world.awaitCondition("contoso", "Programmed", "False", "ObjectConflict");
        world.admin().resource(AUTOMATIC).delete();
        world.awaitAsserted(
                () -> assertThat(world.admin().resource(AUTOMATIC).get()).isNull());
        world.awaitCalm();

        // Then
        assertThat(find(foreign).orElseThrow().getMetadata().getManagedFields())
                .extracting(ManagedFieldsEntry::getManager)
                .doesNotContain("lyncedge-operator");
    }

    private List<String> others(String name) {
        return world.status(name).orElseThrow().publications().getFirst().alsoPublishedBy();
    }

    private Optional<Deployment> deployment(String name) {
        return Optional.ofNullable(world.admin()
                .apps()
                .deployments()
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName(name)
                .get());
    }

    private <T extends HasMetadata> Optional<T> find(T object) {
        return Optional.ofNullable(world.admin().resource(object).get());
    }

    private static ObjectMeta metadata(String name) {
        return new ObjectMetaBuilder()
                .withName(name)
                .withNamespace(OperatorWorld.NAMESPACE)
                .build();
    }
}
