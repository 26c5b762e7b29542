package io.lyncedge.cli.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaDefaultsTest {
    private static final AdmissionCheck CHECK = AdmissionCheck.load();
    private final ObjectMapper mapper = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("io.lyncedge.cli.admission.ResourceCase#valid")
    void shouldMeanTheSameWhenRecordsReadTheBareDocument(ResourceCase valid) throws Exception {
        // When
        var bare = mapper.treeToValue(valid.document().get("spec"), LyncEdgeProxySpec.class);
        var defaulted = mapper.treeToValue(CHECK.defaulted(valid.document()).get("spec"), LyncEdgeProxySpec.class);

        // Then
        assertThat(bare).isEqualTo(defaulted);
    }

    @Test
    void shouldHaveEveryDefaultOfTheRecordsWhenFilledIn() throws Exception {
        // Given
        var bare = mapper.treeToValue(ResourceCase.minimal().get("spec"), LyncEdgeProxySpec.class);

        // When
        JsonNode byRecords = mapper.valueToTree(bare);
        var bySchema = CHECK.defaulted(ResourceCase.minimal()).get("spec");

        // Then
        assertThat(withoutEmptyObjects(byRecords)).isEqualTo(mapper.readTree(bySchema.toString()));
    }

    @Test
    void shouldReplaceNullWhenTheFieldHasADefault() throws Exception {
        // Given
        var document = mapper.readTree("{\"spec\": {\"drain\": {\"timeoutSeconds\": null}, \"limits\": null}}");

        // When
        var spec = CHECK.defaulted(document).get("spec");

        // Then
        assertThat(spec.at("/drain/timeoutSeconds").asInt()).isEqualTo(960);
        assertThat(spec.at("/drain/propagationSeconds").asInt()).isEqualTo(15);
        assertThat(spec.at("/limits/maxConnections").asInt()).isEqualTo(20000);
    }

    @Test
    void shouldLeaveTheGivenDocumentAloneWhenFillingIn() {
        // Given
        var document = ResourceCase.minimal();

        // When
        var defaulted = CHECK.defaulted(document);

        // Then
        assertThat(defaulted).isNotEqualTo(document);
        assertThat(document).isEqualTo(ResourceCase.minimal());
    }

    /** A record for an absent object that has no defaults is written as an empty object. */
    private JsonNode withoutEmptyObjects(JsonNode node) throws Exception {
        node.forEach(this::dropEmpty);
        dropEmpty(node);
        return mapper.readTree(node.toString());
    }

    private void dropEmpty(JsonNode node) {
        node.forEach(this::dropEmpty);
        if (node instanceof ObjectNode object) {
            object.properties()
                    .removeIf(field ->
                            field.getValue().isObject() && field.getValue().isEmpty());
        }
    }
}
