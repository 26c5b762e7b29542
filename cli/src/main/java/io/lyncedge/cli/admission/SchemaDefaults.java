package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fills in the schema's defaults, as an API server does before it evaluates rules. */
final class SchemaDefaults {
    private SchemaDefaults() {}

    /** Changes the value in place. A null counts as absent: no field of the schema may be null. */
    static void fillIn(JsonNode schema, JsonNode value) {
        switch (value) {
            case ObjectNode object -> fillInFields(schema, object);
            case ArrayNode list -> list.forEach(item -> fillIn(schema.path("items"), item));
            default -> {
                // a scalar holds nothing to fill in
            }
        }
    }

    private static void fillInFields(JsonNode schema, ObjectNode object) {
        schema.path("properties").forEachEntry((name, field) -> {
            if (object.path(name).isNull()) {
                object.remove(name);
            }
            if (field.has("default") && !object.has(name)) {
                object.set(name, field.get("default").deepCopy());
            }
        });
        object.forEachEntry((name, value) -> fillIn(schema.path("properties").path(name), value));
    }
}
