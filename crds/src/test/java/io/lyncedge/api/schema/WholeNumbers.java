package io.lyncedge.api.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Integers get their format, and bounds of whole numbers are written as whole numbers. */
final class WholeNumbers implements Refinement {
    @Override
    public void refine(SchemaNode node) {
        var schema = node.schema();
        if (node.isType("integer")) {
            schema.put(
                    "format",
                    List.of("observedGeneration", "tolerationSeconds").contains(node.name()) ? "int64" : "int32");
            whole(schema, "minimum");
            whole(schema, "maximum");
        }
    }

    private static void whole(ObjectNode schema, String bound) {
        if (schema.has(bound)) {
            schema.put(bound, schema.get(bound).asLong());
        }
    }
}
