package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Types, bounds, enums, patterns, required and unknown fields. */
final class SchemaCheck {
    private static final String TYPE = "type";
    private final JsonNode structural;
    private final Schema validator;

    SchemaCheck(JsonNode structural) {
        this.structural = structural;
        this.validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonSchemas.of(structural));
    }

    /** One fault for each field: where the type is wrong, its bounds say nothing more. */
    List<SchemaFault> faults(JsonNode document) {
        var byField = new LinkedHashMap<String, SchemaFault>();
        validator.validate(document).stream()
                .sorted(Comparator.comparing(error -> !error.getKeyword().equals(TYPE)))
                .map(this::fault)
                .forEach(fault -> byField.putIfAbsent(fault.fieldPath(), fault));
        return List.copyOf(byField.values());
    }

    private SchemaFault fault(Error error) {
        var place = error.getInstanceLocation();
        var path = "";
        var schema = structural;
        for (int i = 0; i < place.getNameCount(); i++) {
            path = step(path, place, i);
            schema = step(schema, place, i);
        }
        var field = Optional.ofNullable(error.getProperty()).orElse("");
        return new SchemaFault(error.getKeyword(), path, field, schema, error.getInstanceNode());
    }

    private static String step(String path, NodePath place, int depth) {
        return place.getElement(depth) instanceof Integer index
                ? FieldPath.item(path, index)
                : FieldPath.field(path, place.getName(depth));
    }

    private static JsonNode step(JsonNode schema, NodePath place, int depth) {
        if (place.getElement(depth) instanceof Integer) {
            return schema.path("items");
        }
        var property = schema.path("properties").path(place.getName(depth));
        return property.isMissingNode() ? schema.path("additionalProperties") : property;
    }
}
