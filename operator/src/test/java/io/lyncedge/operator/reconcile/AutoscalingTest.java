package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who decides the number of replicas. */
final class AutoscalingTest {
    private static final LyncEdgeProxy AUTOMATIC =
            Resources.withField("autoscaling: {minReplicas: 2, maxReplicas: 9, targetCPUUtilizationPercentage: 70}");

    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @Test
    void shouldKeepTheLiveNumberWhenAnAutoscalerTakesOver() {
        // Given
        world.createReady(Resources.withField("replicas: 6"));

        // When
        replaceSpec(AUTOMATIC);
        world.awaitAsserted(() -> assertThat(world.admin()
                        .autoscaling()
                        .v2()
                        .horizontalPodAutoscalers()
                        .inNamespace(OperatorWorld.NAMESPACE)
                        .list()
                        .getItems())
                .hasSize(1));
        world.awaitCalm();

        // Then
        assertThat(replicas()).isEqualTo(6);
        assertThat(world.server().history("deployments", "contoso-lyncedge"))
                .extracting(revision ->
                        revision.object().orElseThrow().at("/spec/replicas").asInt())
                .as("at every moment, for pods that go take their connections with them")
                .hasSizeGreaterThan(1)
                .containsOnly(6);
    }

    @Test
    void shouldLeaveTheNumberAloneWhenTheAutoscalerHasChangedIt() {
        // Given
        world.createReady(AUTOMATIC);

        // When
        deployment().edit(object -> {
            object.getSpec().setReplicas(8);
            return object;
        });
        world.force("contoso", 2);
        replaceSpec(Resources.withField("proxyImage: registry.example/other@sha256:2222\n  autoscaling: {minReplicas:"
                + " 2, maxReplicas: 9, targetCPUUtilizationPercentage: 70}"));

        // Then
        world.awaitAsserted(() -> assertThat(image()).contains("other"));
        assertThat(replicas()).isEqualTo(8);
    }

    @Test
    void shouldSetTheNumberWhenTheAutoscalerIsGivenUp() {
        // Given
        world.createReady(AUTOMATIC);

        // When
        replaceSpec(Resources.withField("replicas: 3"));

        // Then
        world.awaitAsserted(() -> assertThat(replicas()).isEqualTo(3));
    }

    private void replaceSpec(LyncEdgeProxy other) {
        world.edit("contoso", resource -> {
            resource.setSpec(other.getSpec());
            return resource;
        });
    }

    private Resource<Deployment> deployment() {
        return world.admin()
                .resources(Deployment.class)
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName("contoso-lyncedge");
    }

    private int replicas() {
        return deployment().get().getSpec().getReplicas();
    }

    private String image() {
        return deployment()
                .get()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getImage();
    }
}
