package io.lyncedge.api.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Kubernetes' own types (affinity, tolerations, selectors, conditions) come without documentation and bounds: both stand
 * in {@code kubernetes-types.yaml}, by field name or, where that is ambiguous, by {@code parent.field}.
 */
final class KubernetesTypes implements Refinement {
    private static final String REQUIRED = "required";
    private final JsonNode fields = read();

    @Override
    public void refine(SchemaNode node) {
        node.schema().path("properties").forEachEntry((field, schema) -> {
            if (schema instanceof ObjectNode property && !property.has("description")) {
                complete(node.schema(), field, property, documentation(node.name(), field));
            }
        });
        if (node.isBelow("spec.podTemplate.resources")
                && node.schema().path("properties") instanceof ObjectNode properties) {
            // a claim refers to the pod's resourceClaims, which this resource cannot set
            properties.remove("claims");
        }
    }

    private JsonNode documentation(String parent, String field) {
        var qualified = fields.path(parent + "." + field);
        return qualified.isMissingNode() ? fields.path(field) : qualified;
    }

    private static void complete(ObjectNode parent, String field, ObjectNode property, JsonNode documentation) {
        documentation.forEachEntry((key, value) -> {
            if (key.equals(REQUIRED)) {
                parent.withArray(REQUIRED).add(field);
            } else if (property.get(key) instanceof ObjectNode existing && value instanceof ObjectNode more) {
                existing.setAll(more);
            } else {
                property.set(key, value);
            }
        });
    }

    private static JsonNode read() {
        try (var stream = KubernetesTypes.class.getResourceAsStream("kubernetes-types.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(stream, "kubernetes-types.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
