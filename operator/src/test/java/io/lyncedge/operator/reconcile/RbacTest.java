package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.Encoding;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The rights that are shipped are exactly those that are used, in both directions. */
final class RbacTest {
    private static final Path ROLE = Path.of("..", "deploy", "named-namespaces", "role.yaml");

    /** What the event sources of pods use, which are played here; {@code dataplane} tests them. */
    private static final Set<String> PODS = Set.of("/pods", "apps/replicasets");

    @Test
    void shouldUseEveryRightAndNoOtherWhenAResourceLivesThroughEverything() throws IOException {
        // Given
        Set<String> used;
        try (OperatorWorld world = new OperatorWorld()) {
            // When
            live(world);
            used = world.requests().stream()
                    .map(request -> request.group() + "/" + request.resource() + " " + request.verb())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        // Then
        assertThat(used).isEqualTo(shipped());
    }

    private static void live(OperatorWorld world) {
        world.put(new SecretBuilder()
                .withNewMetadata()
                .withName("ca")
                .withNamespace(OperatorWorld.NAMESPACE)
                .endMetadata()
                .withType("Opaque")
                .withData(Map.of("ca.crt", Encoding.base64(TestWorld.AUTHORITY.pem())))
                .build());
        world.createReady(Resources.with(
                "- {name: dir, role: Director, servers: [{address: 10.20.0.50}],"
                        + " tls: {serverName: d.corp.contoso.com, trustedCA: {secret: ca, key: ca.crt}}}",
                "- {fqdn: lyncdiscover.contoso.com, service: Autodiscover, pool: dir, http: Bridge}",
                "autoscaling: {minReplicas: 2, maxReplicas: 4, targetCPUUtilizationPercentage: 70}"));
        world.edit("contoso", resource -> {
            resource.setSpec(Resources.plain().getSpec());
            return resource;
        });
        world.awaitAsserted(() -> assertThat(world.writes())
                .extracting(request -> request.resource() + " " + request.verb())
                .contains("horizontalpodautoscalers delete", "networkpolicies delete"));
        world.admin()
                .resources(LyncEdgeProxy.class)
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName("contoso")
                .delete();
        world.awaitCalm();
    }

    private static Set<String> shipped() throws IOException {
        try (MappingIterator<JsonNode> documents =
                new YAMLMapper().readerFor(JsonNode.class).readValues(ROLE.toFile())) {
            JsonNode role = documents.readAll().stream()
                    .filter(document -> document.path("kind").asText().equals("Role"))
                    .findFirst()
                    .orElseThrow();
            Set<String> rights = new TreeSet<>();
            role.path("rules").forEach(rule -> addRights(rule, rights));
            return rights;
        }
    }

    private static void addRights(JsonNode rule, Set<String> rights) {
        for (JsonNode group : rule.path("apiGroups")) {
            for (JsonNode resource : rule.path("resources")) {
                String name = group.asText() + "/" + resource.asText();
                StreamSupport.stream(rule.path("verbs").spliterator(), false)
                        .filter(_ -> !PODS.contains(name))
                        .forEach(verb -> rights.add(name + " " + verb.asText()));
            }
        }
    }
}
