package io.lyncedge.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.lyncedge.cli.admission.AdmissionCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** {@code install.yaml} applied over that of the release before, in a cluster with resources of that time. */
class UpgradeManifestTest {
    private static final Path PREVIOUS = Path.of("../operator/src/test/resources/previous");
    private static final String SCHEMA = "/spec/versions/0/schema/openAPIV3Schema";
    private static final List<String> IMMUTABLE =
            List.of("/roleRef", "/spec/selector", "/spec/scope", "/spec/names", "/spec/group", "/spec/versions/0/name");

    private final Map<String, JsonNode> before = manifest(PREVIOUS.resolve("install.yaml"));
    private final Map<String, JsonNode> now = manifest(Manifests.DEPLOY.resolve("install.yaml"));

    UpgradeManifestTest() throws IOException {}

    @Test
    void shouldLeaveNothingBehindWhenAppliedOverTheReleaseBefore() {
        assertThat(now).containsKeys(before.keySet().toArray(String[]::new));
    }

    @Test
    void shouldBeTakenByTheApiServerWhenAppliedOverTheReleaseBefore() {
        before.forEach((name, object) -> IMMUTABLE.stream()
                .filter(field -> !object.at(field).isMissingNode())
                .filter(field -> !name.startsWith("Service ") && !name.startsWith("NetworkPolicy "))
                .forEach(field -> assertThat(now.getOrDefault(name, object).at(field))
                        .as(name + " " + field + " cannot be changed")
                        .isEqualTo(object.at(field))));
    }

    @Test
    void shouldServeStoredResourcesWhenTheSchemaIsTheNewOne() throws IOException {
        // Given
        JsonNode objects =
                new ObjectMapper().readTree(PREVIOUS.resolve("objects.json").toFile());
        List<JsonNode> resources = StreamSupport.stream(objects.spliterator(), false)
                .filter(object -> object.path("kind").asText().equals("LyncEdgeProxy"))
                .toList();
        AdmissionCheck check = AdmissionCheck.load();

        // Then
        assertThat(resources)
                .hasSize(3)
                .allSatisfy(resource -> assertThat(check.check(resource)).isEmpty());
    }

    @Test
    void shouldLetThroughWhateverPassedBeforeWhenTheSchemaIsTheNewOne() {
        assertThat(SchemaNarrowing.between(schema(before), schema(now))).isEmpty();
    }

    @Test
    void shouldSeeWhatANarrowerSchemaRefusesWhenItCompares() {
        // Given
        JsonNode narrower = schema(now).deepCopy();
        ObjectNode properties = (ObjectNode) narrower.at("/properties/spec/properties");
        ((ObjectNode) properties.at("/replicas")).put("maximum", 7);
        ((ObjectNode) properties.at("/pools/items/properties/role"))
                .withArray("enum")
                .remove(0);
        ((ObjectNode) narrower.at("/properties/spec")).withArray("required").add("replicas");
        properties.remove("drain");

        // Then
        assertThat(SchemaNarrowing.between(schema(now), narrower))
                .containsExactlyInAnyOrder(
                        ".spec.replicas: maximum",
                        ".spec.pools[].role: enum",
                        ".spec: required",
                        ".spec.drain: is gone");
        assertThat(SchemaNarrowing.between(narrower, schema(now))).isEmpty();
    }

    private static JsonNode schema(Map<String, JsonNode> manifest) {
        return manifest.getOrDefault(
                        "CustomResourceDefinition lyncedgeproxies.lyncedge.io", new ObjectMapper().nullNode())
                .at(SCHEMA);
    }

    /** Objects by kind, namespace and name. */
    private static Map<String, JsonNode> manifest(Path file) throws IOException {
        try (var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            return Stream.of(documents.readAll())
                    .flatMap(List::stream)
                    .collect(Collectors.toMap(
                            object -> object.path("kind").asText() + " "
                                    + Stream.of(object.at("/metadata/namespace"), object.at("/metadata/name"))
                                            .map(JsonNode::asText)
                                            .filter(text -> !text.isEmpty())
                                            .collect(Collectors.joining("/")),
                            object -> object));
        }
    }
}
