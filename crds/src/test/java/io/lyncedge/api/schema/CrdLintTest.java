package io.lyncedge.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lyncedge.api.v1alpha1.CrdFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What every field of the CRD must have. */
class CrdLintTest {
    private static final Predicate<SchemaNode> STANDARD = node ->
            List.of("", "apiVersion", "kind", "metadata", "metadata.name").contains(node.path());

    private final JsonNode crd = CrdGeneration.crd();
    private final JsonNode version = crd.at("/spec/versions/0");
    private final List<SchemaNode> nodes =
            SchemaNode.root((ObjectNode) version.at("/schema/openAPIV3Schema")).subtree().stream()
                    .filter(STANDARD.negate())
                    .toList();

    @Test
    void shouldSayHowItIsMergedWhenList() {
        assertThat(nodes)
                .filteredOn(node -> node.isType("array"))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.schema().has("x-kubernetes-list-type"))
                        .as(node.path())
                        .isTrue());
    }

    @Test
    void shouldRequireItsKeysWhenListMap() {
        assertThat(nodes)
                .filteredOn(node ->
                        node.schema().path("x-kubernetes-list-type").asText().equals("map"))
                .hasSize(10)
                .allSatisfy(node -> assertThat(node.schema().at("/items/required"))
                        .as(node.path())
                        .containsAll(node.schema().get("x-kubernetes-list-map-keys")));
    }

    @Test
    void shouldBeBoundedWhenListOrMap() {
        assertThat(nodes).allSatisfy(node -> {
            var schema = node.schema();
            assertThat(!node.isType("array") || schema.has("maxItems"))
                    .as(node.path())
                    .isTrue();
            assertThat(!schema.has("additionalProperties") || schema.has("maxProperties"))
                    .as(node.path())
                    .isTrue();
        });
    }

    @Test
    void shouldBeBoundedOrClosedWhenString() {
        assertThat(nodes)
                .filteredOn(node -> node.isType("string") || node.schema().has("x-kubernetes-int-or-string"))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(
                                node.schema().has("maxLength") || node.schema().has("enum"))
                        .as(node.path())
                        .isTrue());
    }

    @Test
    void shouldHaveWholeBoundsWhenNumberOfTheSpec() {
        assertThat(nodes)
                .filteredOn(node -> node.isType("integer") && node.isBelow("spec"))
                .isNotEmpty()
                .allSatisfy(node -> {
                    assertThat(node.schema().path("minimum").isIntegralNumber())
                            .as(node.path())
                            .isTrue();
                    assertThat(node.schema().path("maximum").isIntegralNumber())
                            .as(node.path())
                            .isTrue();
                    assertThat(node.schema().path("format").asText())
                            .as(node.path())
                            .startsWith("int");
                });
    }

    @Test
    void shouldBeDocumentedWhenField() {
        assertThat(nodes)
                .filteredOn(node -> !node.path().endsWith("]") && !node.path().endsWith("}"))
                .allSatisfy(node -> assertThat(node.schema().path("description").asText())
                        .as(node.path())
                        .hasSizeGreaterThan(10)
                        .endsWith("."));
    }

    @Test
    void shouldSayWhyAndWhatToWriteInsteadWhenRule() {
        assertThat(nodes.stream().flatMap(node -> rules(node.schema())))
                .hasSizeGreaterThan(40)
                .allSatisfy(rule -> assertThat(rule.path("message").asText())
                        .as(rule.path("rule").asText())
                        .matches("(?s).{20,}; (write|set|remove|name|list|choose) .+"));
    }

    @Test
    void shouldStandOnceWhenRule() {
        assertThat(nodes)
                .allSatisfy(
                        node -> assertThat(rules(node.schema())).as(node.path()).doesNotHaveDuplicates());
    }

    @Test
    void shouldHaveNoDefaultWhenItDependsOnOtherFields() {
        var dependent = List.of(
                "spec.replicas",
                "spec.service.externalTrafficPolicy",
                "spec.tls",
                "spec.tls.defaultCertificate",
                "spec.pools[].ports",
                "spec.pools[].ports.https",
                "spec.pools[].ports.http",
                "spec.pools[].tls.serverName",
                "spec.pools[].loadBalancing.affinity",
                "spec.pools[].healthCheck.path",
                "spec.pools[].healthCheck.host");

        assertThat(nodes)
                .filteredOn(node -> dependent.contains(node.path()))
                .hasSameSizeAs(dependent)
                .noneSatisfy(node -> assertThat(node.schema().has("default")).isTrue());
    }

    @Test
    void shouldShowColumnsInReadingOrderWhenListed() {
        var columns = version.get("additionalPrinterColumns");

        assertThat(columns)
                .extracting(column -> column.get("name").asText())
                .containsExactlyElementsOf(PrinterColumns.ORDER);
        assertThat(columns)
                .filteredOn(column -> column.get("priority").asInt() == 1)
                .extracting(column -> column.get("name").asText())
                .containsExactly("Pools", "Policy", "Hash", "Reason");
    }

    @Test
    void shouldOfferStatusAndScaleWhenNamespaced() {
        assertThat(crd.at("/spec/scope").asText()).isEqualTo("Namespaced");
        assertThat(crd.at("/spec/names/shortNames/0").asText()).isEqualTo("lep");
        assertThat(version.at("/subresources/status").isObject()).isTrue();
        assertThat(version.at("/subresources/scale/specReplicasPath").asText()).isEqualTo(".spec.replicas");
        assertThat(version.at("/subresources/scale/statusReplicasPath").asText())
                .isEqualTo(".status.replicas");
        assertThat(version.at("/subresources/scale/labelSelectorPath").asText()).isEqualTo(".status.selector");
    }

    @Test
    void shouldBeUnder200KibibytesWhenCommitted() {
        assertThat(CrdFile.yaml().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(200 * 1024);
    }

    private static Stream<JsonNode> rules(JsonNode schema) {
        return StreamSupport.stream(schema.path("x-kubernetes-validations").spliterator(), false);
    }
}
