package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What {@code kubectl scale} writes and autoscalers read, at the paths that the committed definition names. */
final class ScaleSubresourceTest {
    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @AutoClose
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void shouldSelectThePodsOfTheResourceAloneWhenOthersHaveSomeToo() throws IOException, InterruptedException {
        // Given
        world.createReady(Resources.withField("replicas: 3"));
        LyncEdgeProxy other = Resources.plain();
        other.getMetadata().setName("other");
        other.getMetadata().setUid("uid-other");
        world.createReady(other);
        start("contoso-1", world.deploymentOf("contoso").getSpec().getTemplate());
        start("contoso-2", world.deploymentOf("contoso").getSpec().getTemplate());
        start("other-1", world.deploymentOf("other").getSpec().getTemplate());
        world.admin()
                .resource(pod(
                        "foreign", new ObjectMetaBuilder().withLabels(Map.of("app.kubernetes.io/instance", "contoso"))))
                .create();

        // When
        JsonNode scale = scale("GET", "");

        // Then
        assertThat(scale.at("/spec/replicas").asInt()).isEqualTo(3);
        assertThat(scale.at("/status/replicas").asInt()).isEqualTo(3);
        assertThat(world.admin()
                        .pods()
                        .inNamespace(OperatorWorld.NAMESPACE)
                        .withLabelSelector(scale.at("/status/selector").asText())
                        .list()
                        .getItems())
                .extracting(pod -> pod.getMetadata().getName())
                .containsExactlyInAnyOrder("contoso-1", "contoso-2");
    }

    @Test
    void shouldScaleTheDeploymentWhenTheScaleIsPatched() throws IOException, InterruptedException {
        // Given
        world.createReady(Resources.plain());

        // When
        JsonNode patched = scale("PATCH", "{\"spec\":{\"replicas\":5}}");

        // Then
        assertThat(patched.at("/spec/replicas").asInt()).isEqualTo(5);
        world.awaitAsserted(
                () -> assertThat(world.deploymentOf("contoso").getSpec().getReplicas())
                        .isEqualTo(5));
        world.awaitAsserted(() ->
                assertThat(world.status("contoso").orElseThrow().replicas()).isEqualTo(5));
        assertThat(scale("GET", "").at("/status/replicas").asInt()).isEqualTo(5);
    }

    /** As {@code kubectl scale} asks. */
    private JsonNode scale(String method, String body) throws IOException, InterruptedException {
        URI uri = URI.create(world.server().config("admin").getMasterUrl())
                .resolve("/apis/lyncedge.io/v1alpha1/namespaces/" + OperatorWorld.NAMESPACE
                        + "/lyncedgeproxies/contoso/scale");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer admin")
                .header("Content-Type", "application/merge-patch+json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return JsonMapper.builder()
                .build()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private void start(String name, PodTemplateSpec template) {
        world.admin()
                .resource(pod(name, new ObjectMetaBuilder(template.getMetadata())))
                .create();
    }

    private static Pod pod(String name, ObjectMetaBuilder meta) {
        return new PodBuilder()
                .withMetadata(meta.withName(name)
                        .withNamespace(OperatorWorld.NAMESPACE)
                        .build())
                .build();
    }
}
