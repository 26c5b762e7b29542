package io.lyncedge.api.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One node of the structural schema.
 *
 * @param path fields from the root, such as {@code spec.pools[].servers}; map values are written {@code {}}
 * @param parent name of the field that holds this field, empty at the root
 * @param name name of the field; items and map values bear the name of their list or map
 * @param schema the node itself
 */
record SchemaNode(String path, String parent, String name, ObjectNode schema) {

    static SchemaNode root(ObjectNode schema) {
        return new SchemaNode("", "", "", schema);
    }

    /** This node and all below it, parents first. */
    List<SchemaNode> subtree() {
        var nodes = new ArrayList<SchemaNode>();
        collect(this, nodes);
        return nodes;
    }

    boolean isType(String type) {
        return schema.path("type").asText().equals(type);
    }

    boolean isBelow(String ancestor) {
        return path.startsWith(ancestor);
    }

    private static void collect(SchemaNode node, List<SchemaNode> into) {
        into.add(node);
        node.children().forEach(child -> collect(child, into));
    }

    private List<SchemaNode> children() {
        var children = new ArrayList<SchemaNode>();
        schema.path("properties").forEachEntry((field, child) -> addTo(children, "." + field, name, field, child));
        addTo(children, "[]", parent, name, schema.path("items"));
        addTo(children, "{}", parent, name, schema.path("additionalProperties"));
        return children;
    }

    private void addTo(List<SchemaNode> children, String step, String parent, String name, JsonNode child) {
        if (child instanceof ObjectNode object) {
            var full = path + step;
            children.add(new SchemaNode(full.startsWith(".") ? full.substring(1) : full, parent, name, object));
        }
    }
}
