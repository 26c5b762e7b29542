package io.lyncedge.cli.sheet;

import io.lyncedge.api.v1alpha1.FirewallRow;
import io.lyncedge.api.v1alpha1.NetworkSide;
import java.util.List;

/** The columns of the two tables, under the headings of Microsoft's port summary. */
final class Columns {
    static final List<String> HEADINGS = List.of(
            "Protocol/TCP or UDP/Port", "Source IP address", "Destination IP address", "Names", "Addresses", "Notes");

    private Columns() {}

    /** The cells of a row; a cell has several items where the row lists names or addresses. */
    static List<List<String>> cells(FirewallRow row) {
        return List.of(
                List.of(row.protocolPort()),
                List.of(row.source()),
                List.of(row.destination()),
                row.names(),
                row.addresses(),
                List.of(row.notes()));
    }

    static String title(NetworkSide side) {
        return switch (side) {
            case EXTERNAL -> "External interface";
            case INTERNAL -> "Internal interface";
        };
    }

    static List<FirewallRow> of(NetworkSide side, List<FirewallRow> rows) {
        return rows.stream().filter(row -> row.side() == side).toList();
    }
}
