package io.lyncedge.operator.translate;

import java.util.List;

/**
 * A row of the port tables that the resource needs.
 *
 * @param row which
 * @param clientCidrs allowed client ranges of an external row, sorted; empty means any
 * @param targets by port, ascending; at least one
 */
public record PolicyRow(PortRow row, List<String> clientCidrs, List<PortTarget> targets) {
    public PolicyRow {
        clientCidrs = List.copyOf(clientCidrs);
        targets = List.copyOf(targets);
    }
}
