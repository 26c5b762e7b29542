package io.lyncedge.operator.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;

/** Objects, and parts of them, as JSON trees, without what says nothing: absent values, and empty lists and maps of fields. */
final class ObjectJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ObjectJson() {}

    static ObjectNode of(Object object) {
        ObjectNode tree = MAPPER.valueToTree(object);
        prune(tree);
        return tree;
    }

    /** An item of a list stays even if it is empty: the empty rule of a NetworkPolicy allows everything. */
    private static void prune(JsonNode node) {
        node.forEach(ObjectJson::prune);
        if (node.isObject()) {
            Iterator<JsonNode> values = node.iterator();
            while (values.hasNext()) {
                JsonNode value = values.next();
                if (value.isNull() || value.isContainerNode() && value.isEmpty()) {
                    values.remove();
                }
            }
        }
    }
}
