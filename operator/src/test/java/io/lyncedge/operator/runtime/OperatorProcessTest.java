package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.PlayedProxy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The whole operator, from its settings to what the pods report. */
final class OperatorProcessTest {
    @AutoClose
    private final ProcessWorld world;

    OperatorProcessTest() throws IOException {
        world = new ProcessWorld();
    }

    @Test
    void shouldProveThatEveryPodServesWhenAResourceIsAppliedAndEdited() throws IOException {
        // Given
        OperatorProcess process = world.start("operator-1");
        Deployment deployment = world.create();
        world.awaitCondition("Programmed", "False", "RolloutInProgress");

        // When
        world.kubelets.roll(deployment, "contoso-a", "contoso-b");
        world.awaitCondition("Programmed", "True", "Programmed");
        String first = world.configHash();
        edit("- {fqdn: meet.contoso.com, service: Meet, pool: fe}");
        world.awaitThat(() -> assertThat(world.configHash()).isNotEqualTo(first));
        world.awaitCondition("Programmed", "True", "Programmed");

        // Then
        assertThat(List.of(proxy("contoso-a").hash(), proxy("contoso-b").hash()))
                .containsOnly(world.configHash());
        assertThat(nudge("contoso-a")).isEqualTo(world.configHash() + "-1");
        assertThat(world.writes("operator-1", "pods"::equals)).isEqualTo(2);
        world.stop(process);
        Set<String> own = Set.of("/pods", "apps/replicasets", "coordination.k8s.io/leases");
        assertThat(world.used("operator-1", own)).isEqualTo(ShippedRights.on(own));
    }

    @Test
    void shouldShowThatItLeadsWhenItIsAsked() {
        // When
        OperatorProcess process = world.start("operator-1");
        world.awaitThat(() -> assertThat(world.leader()).isEqualTo("operator-1"));

        // Then
        assertThat(get(process, "/livez").statusCode()).isEqualTo(200);
        assertThat(get(process, "/metrics").body())
                .contains(
                        "lyncedge_operator_leader 1.0",
                        "jvm_memory_used_bytes",
                        "lyncedge_operator_pods 0.0",
                        "lyncedge_operator_pod_reads_total{result=\"unreachable\"} 0.0",
                        "lyncedge_operator_nudges_total{result=\"forbidden\"} 0.0",
                        "lyncedge_operator_dns_queries_total{result=\"no_such_name\"} 0.0",
                        "lyncedge_operator_resources 0.0",
                        "lyncedge_operator_resources_behind 0.0");
    }

    @Test
    void shouldStandByUntilTheLeaderGivesTheLeaseBack() {
        // Given
        OperatorProcess leader = world.start("operator-1");
        world.awaitThat(() -> assertThat(world.leader()).isEqualTo("operator-1"));
        world.start("operator-2");
        world.create();
        long before =
                world.writes("operator-2", resource -> !resource.contains("lease") && !resource.contains("review"));

        // When
        world.stop(leader);
        String givenBack = world.leader();

        // Then
        assertThat(givenBack).isEmpty();
        world.awaitThat(() -> assertThat(world.leader()).isEqualTo("operator-2"));
        assertThat(before).isZero();
        assertThat(world.ended).isEmpty();
        edit("- {fqdn: meet.contoso.com, service: Meet, pool: fe}");
        world.awaitThat(
                () -> assertThat(world.writes("operator-2", "secrets"::equals)).isPositive());
    }

    @Test
    void shouldEndAtOnceWhenAnotherTakesTheLease() {
        // Given
        world.start("operator-1");
        world.awaitThat(() -> assertThat(world.leader()).isEqualTo("operator-1"));

        // When
        world.admin
                .leases()
                .inNamespace("lyncedge-system")
                .withName("lyncedge-operator")
                .edit(lease -> {
                    lease.getSpec().setHolderIdentity("operator-2");
                    return lease;
                });

        // Then
        world.awaitThat(() -> assertThat(world.ended).containsExactly("operator-1"));
    }

    private void edit(String publication) {
        world.admin
                .resources(LyncEdgeProxy.class)
                .inNamespace(ProcessWorld.NAMESPACE)
                .withName("contoso")
                .edit(live -> {
                    live.setSpec(ProcessWorld.resource(publication).getSpec());
                    return live;
                });
    }

    private PlayedProxy proxy(String pod) {
        return world.kubelets.proxy(pod);
    }

    private String nudge(String pod) {
        Pod live = world.admin
                .pods()
                .inNamespace(ProcessWorld.NAMESPACE)
                .withName(pod)
                .require();
        return live.getMetadata().getAnnotations().getOrDefault("lyncedge.io/nudge", "");
    }

    private static HttpResponse<String> get(OperatorProcess process, String path) {
        URI uri = URI.create("http://localhost:" + process.managementPort() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("the management port does not answer", e);
        }
    }
}
