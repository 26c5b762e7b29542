package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.PoolRole;
import io.lyncedge.api.v1alpha1.ServerSpec;
import io.lyncedge.operator.resolve.AddressOrder;
import io.lyncedge.operator.resolve.PoolUse;
import io.lyncedge.operator.resolve.References;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers what the pools that share a port of an internal row have. */
final class PortTargetBuilder {
    private final int port;
    private final SortedSet<String> names = new TreeSet<>();
    private final SortedSet<String> addresses = new TreeSet<>(AddressOrder.OF_LITERALS);
    private final Set<PoolRole> roles = EnumSet.noneOf(PoolRole.class);

    PortTargetBuilder(int port) {
        this.port = port;
    }

    void add(PoolUse use, References references) {
        roles.add(use.pool().role());
        for (ServerSpec server : use.pool().servers()) {
            names.add(server.address());
            addresses.addAll(references.addressesOf(server.address()));
        }
    }

    PortTarget build() {
        return new PortTarget(port, List.copyOf(names), List.copyOf(addresses), roles);
    }
}
