package io.lyncedge.operator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.lyncedge.operator.resources.OwnedObjects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every object of every folder. */
final class ObjectLintTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<Path> scenarios() {
        return Scenarios.folders().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void shouldBeFindableAndOwnedWhenMade(Path folder) {
        for (HasMetadata object : OwnedObjects.of(Scenarios.plan(folder))) {
            String resource = Scenarios.plan(folder).identity().name();
            assertThat(object.getMetadata().getName())
                    .startsWith(resource + "-lyncedge")
                    .hasSizeLessThanOrEqualTo(63);
            assertThat(object.getMetadata().getLabels())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "app.kubernetes.io/name", "lyncedge-proxy",
                            "app.kubernetes.io/instance", resource,
                            "app.kubernetes.io/managed-by", "lyncedge-operator"));
            assertThat(object.getMetadata().getOwnerReferences())
                    .hasSize(Scenarios.plan(folder).identity().uid().isPresent() ? 1 : 0)
                    .allMatch(OwnerReference::getController)
                    .allMatch(OwnerReference::getBlockOwnerDeletion);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void shouldHoldNothingEmptyWhenMade(Path folder) {
        for (HasMetadata object : OwnedObjects.of(Scenarios.plan(folder))) {
            List<String> empty = new ArrayList<>();
            collectEmpty("", MAPPER.valueToTree(object), empty);
            assertThat(empty).as(object.getMetadata().getName()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void shouldHaveOneNameEachWhenMade(Path folder) {
        assertThat(OwnedObjects.of(Scenarios.plan(folder)))
                .extracting(
                        object -> object.getKind() + "/" + object.getMetadata().getName())
                .doesNotHaveDuplicates();
    }

    /** The API server drops empty lists and strings: applied again and again, they would never match. */
    private static void collectEmpty(String path, JsonNode node, List<String> empty) {
        if (node.isContainerNode() && node.isEmpty()
                || node.isNull()
                || node.isTextual() && node.asText().isEmpty()) {
            empty.add(path);
        }
        node.properties().forEach(field -> collectEmpty(path + "." + field.getKey(), field.getValue(), empty));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collectEmpty(path + "[" + i + "]", node.get(i), empty);
        }
    }
}
