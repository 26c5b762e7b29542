package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.PoolRole;
import java.util.List;
import java.util.Set;

/**
 * One port of a table row with what is reached there.
 *
 * @param port the port really used
 * @param names published FQDNs (external) or server addresses as declared (internal), sorted
 * @param addresses IP literals of those servers, sorted; empty on the external side and while nothing resolved
 * @param roles of the pools behind it; empty on the external side
 */
public record PortTarget(int port, List<String> names, List<String> addresses, Set<PoolRole> roles) {
    public PortTarget {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
        roles = Set.copyOf(roles);
    }
}
