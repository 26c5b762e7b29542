package io.lyncedge.cli.sheet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lyncedge.api.v1alpha1.FirewallRow;
import java.util.List;

/** JSON with the short column names; names and addresses are arrays. */
final class JsonSheet {
    static final List<String> FIELDS =
            List.of("interface", "protocol/port", "source", "destination", "names", "addresses", "notes");

    private JsonSheet() {}

    static String write(List<FirewallRow> rows) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> array.add(object(row)));
        return array.toPrettyString() + "\n";
    }

    static String interfaceName(FirewallRow row) {
        return switch (row.side()) {
            case EXTERNAL -> "external";
            case INTERNAL -> "internal";
        };
    }

    private static ObjectNode object(FirewallRow row) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("interface", interfaceName(row));
        object.put("protocol/port", row.protocolPort());
        object.put("source", row.source());
        object.put("destination", row.destination());
        row.names().forEach(object.putArray("names")::add);
        row.addresses().forEach(object.putArray("addresses")::add);
        object.put("notes", row.notes());
        return object;
    }
}
