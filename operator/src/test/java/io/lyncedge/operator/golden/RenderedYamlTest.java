package io.lyncedge.operator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.lyncedge.operator.resources.OwnedObjects;
import io.lyncedge.operator.resources.RenderedYaml;
import io.lyncedge.operator.translate.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RenderedYamlTest {
    static Stream<Path> scenarios() {
        return Scenarios.folders().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void shouldReadAsTheObjectsWhenRendered(Path folder) throws IOException {
        // Given
        Plan plan = Scenarios.plan(folder);
        List<HasMetadata> objects = OwnedObjects.of(plan);

        // When
        List<JsonNode> documents;
        try (MappingIterator<JsonNode> read =
                new YAMLMapper().readerFor(JsonNode.class).readValues(RenderedYaml.of(plan))) {
            documents = read.readAll();
        }

        // Then
        assertThat(documents).hasSameSizeAs(objects);
        for (int i = 0; i < documents.size(); i++) {
            if (!objects.get(i).getKind().equals("Secret")) {
                assertThat(documents.get(i))
                        .isEqualTo(new ObjectMapper().readTree(new ObjectMapper().writeValueAsString(objects.get(i))));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void shouldShowNoSecretContentWhenRendered(Path folder) {
        // Given
        Plan plan = Scenarios.plan(folder);

        // When
        String yaml = RenderedYaml.of(plan);

        // Then
        plan.bundle()
                .files()
                .values()
                .forEach(content -> assertThat(yaml)
                        .doesNotContain(Base64.getEncoder().encodeToString(content))
                        .doesNotContain(new String(content, StandardCharsets.UTF_8).strip()));
    }
}
