package io.lyncedge.api.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Columns of {@code kubectl get} in reading order; the generator sorts them by path. */
final class PrinterColumns {
    static final List<String> ORDER =
            List.of("Accepted", "Programmed", "Ready", "Replicas", "Age", "Pools", "Policy", "Hash", "Reason");

    private PrinterColumns() {}

    static void order(ObjectNode version) {
        var columns = new ArrayList<JsonNode>();
        version.get("additionalPrinterColumns").forEach(columns::add);
        columns.sort(Comparator.comparingInt(
                column -> ORDER.indexOf(column.get("name").asText())));
        version.putArray("additionalPrinterColumns").addAll(columns);
    }
}
