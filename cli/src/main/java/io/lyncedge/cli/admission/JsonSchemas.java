package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Turns Kubernetes' structural schema into JSON Schema, which a validator understands. */
final class JsonSchemas {
    private static final String REQUIRED = "required";
    private static final String PROPERTIES = "properties";
    private static final String ADDITIONAL = "additionalProperties";
    private static final String INT_OR_STRING = "x-kubernetes-int-or-string";

    private JsonSchemas() {}

    /** A copy in which unknown fields are refused, and what is Kubernetes' own is said in JSON Schema's words. */
    static ObjectNode of(JsonNode structural) {
        ObjectNode schema = structural.deepCopy();
        close(schema);
        schema.withArray(REQUIRED).add("metadata");
        // what Kubernetes itself knows of metadata is not in the schema
        var metadata = (ObjectNode) schema.at("/properties/metadata");
        metadata.remove(ADDITIONAL);
        metadata.putArray(REQUIRED).add("name");
        return schema;
    }

    private static void close(ObjectNode schema) {
        if (schema.path(INT_OR_STRING).asBoolean()) {
            schema.remove("anyOf");
            schema.putArray("type").add("integer").add("string");
        }
        if (schema.has(PROPERTIES) && !schema.has(ADDITIONAL)) {
            schema.put(ADDITIONAL, false);
        }
        schema.properties().removeIf(keyword -> keyword.getKey().startsWith("x-kubernetes-"));
        children(schema).forEach(JsonSchemas::close);
    }

    private static List<ObjectNode> children(ObjectNode schema) {
        var children = new ArrayList<ObjectNode>();
        schema.path(PROPERTIES).forEach(child -> add(children, child));
        add(children, schema.path("items"));
        add(children, schema.path(ADDITIONAL));
        return children;
    }

    private static void add(List<ObjectNode> children, JsonNode child) {
        if (child instanceof ObjectNode object) {
            children.add(object);
        }
    }
}
