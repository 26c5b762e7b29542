package io.lyncedge.api.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;

/** A record component's annotations stand on its field and on its accessor, so the generator finds each rule twice. */
final class DistinctRules implements Refinement {
    @Override
    public void refine(SchemaNode node) {
        if (node.schema().has("x-kubernetes-validations")) {
            var rules = new LinkedHashSet<JsonNode>();
            node.schema().get("x-kubernetes-validations").forEach(rules::add);
            node.schema().putArray("x-kubernetes-validations").addAll(rules);
        }
    }
}
