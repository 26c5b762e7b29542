package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.FirewallRow;
import java.util.List;

/** The firewall sheet: the rows of the two port tables for one resource, one for each port really used. */
public final class FirewallSheet {
    private FirewallSheet() {}

    /** The rows of a plan: external before internal, in the order of the tables, ports ascending. */
    public static List<FirewallRow> rows(Plan plan) {
        return plan.policyRows().stream().flatMap(row -> rows(row).stream()).toList();
    }

    private static List<FirewallRow> rows(PolicyRow row) {
        return row.targets().stream().map(target -> row(row, target)).toList();
    }

    private static FirewallRow row(PolicyRow row, PortTarget target) {
        return new FirewallRow(
                row.row().side(),
                row.row().protocol() + "/TCP/" + target.port(),
                row.clientCidrs().isEmpty() ? "Any" : String.join(", ", row.clientCidrs()),
                "Reverse proxy listener",
                target.names(),
                target.addresses(),
                "");
    }
}
