package io.lyncedge.operator.resolve;

import java.util.List;

/**
 * What one server address of the resource came to.
 *
 * @param addresses allowed IP literals in canonical form, IPv4 before IPv6, each family in numeric order; the last known
 *     ones while the name does not resolve; at most 32
 * @param problems what is wrong with it now
 */
public record AddressReference(List<String> addresses, List<ReferenceProblem> problems) {
    public AddressReference {
        addresses = List.copyOf(addresses);
        problems = List.copyOf(problems);
    }
}
