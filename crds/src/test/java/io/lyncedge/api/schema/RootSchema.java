package io.lyncedge.api.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The root of the schema: the fields that every Kubernetes object has, and their documentation. */
final class RootSchema {
    private RootSchema() {}

    static void complete(ObjectNode root) {
        root.put(
                "description",
                "Publishes Lync Server and Skype for Business web services: which FQDNs are published, and which pools"
                        + " stand behind them.");
        var properties = (ObjectNode) root.get("properties");
        string(properties, "apiVersion", "Version of the schema of this object: lyncedge.io/v1alpha1.");
        string(properties, "kind", "LyncEdgeProxy.");
        var metadata = properties.putObject("metadata");
        metadata.put("type", "object");
        metadata.putObject("properties")
                .putObject("name")
                .put(
                        "description",
                        "Name of the resource: a DNS label that starts with a letter, at most 40 characters.")
                .put("type", "string")
                .put("maxLength", 253);
        describe(properties, "spec", "What is published, and from where.");
        describe(properties, "status", "What the operator found and did; written by the operator alone.");
        root.putArray("required").add("spec");
    }

    private static void string(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("description", description).put("type", "string");
    }

    private static void describe(ObjectNode properties, String name, String description) {
        ((ObjectNode) properties.get(name)).put("description", description);
    }
}
