package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.FirewallRow;
import io.lyncedge.api.v1alpha1.PoolRole;
import java.util.ArrayList;
import java.util.List;

/** The firewall sheet: the rows of the two port tables for one resource, one for each port really used. */
public final class FirewallSheet {
    private static final String ANY = "Any";
    private static final String LISTENER = "Reverse proxy listener";
    private static final String PROXY = "Internal reverse proxy interface";

    private FirewallSheet() {}

    /** The rows of a plan: external before internal, in the order of the tables, ports ascending. */
    public static List<FirewallRow> rows(Plan plan) {
        return plan.policyRows().stream()
                .flatMap(row -> row.targets().stream().map(target -> row(row, target)))
                .toList();
    }

    private static FirewallRow row(PolicyRow row, PortTarget target) {
        return new FirewallRow(
                row.row().side(),
                row.row().protocol() + "/TCP/" + target.port(),
                source(row),
                destination(row.row(), target),
                target.names(),
                target.addresses(),
                row.row().notes());
    }

    private static String source(PolicyRow row) {
        return switch (row.row().side()) {
            case EXTERNAL -> row.clientCidrs().isEmpty() ? ANY : String.join(", ", row.clientCidrs());
            case INTERNAL -> PROXY;
        };
    }

    private static String destination(PortRow row, PortTarget target) {
        return switch (row) {
            case EXTERNAL_80, EXTERNAL_443 -> LISTENER;
            case INTERNAL_443 -> "Office Web Apps for conferencing";
            case INTERNAL_8080, INTERNAL_4443 -> lyncServers(target);
        };
    }

    /** The table's words for the roles that this resource has. */
    private static String lyncServers(PortTarget target) {
        List<String> words = new ArrayList<>();
        if (target.roles().contains(PoolRole.FRONT_END)) {
            words.add("Front End Server, Front End pool (VIP)");
        }
        if (target.roles().contains(PoolRole.DIRECTOR)) {
            words.add("Director, Director pool (VIP)");
        }
        return String.join(", ", words);
    }
}
