package io.lyncedge.cli.plan;

import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.ServerSpec;
import io.lyncedge.config.Endpoint;
import io.lyncedge.operator.resolve.EndpointOverrides;
import io.lyncedge.operator.resolve.PoolUse;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Replaced endpoints that the resource does not have: most likely a slip of the pen. */
public final class UnusedOverrides {
    private UnusedOverrides() {}

    /** One line for each. */
    public static List<String> of(LyncEdgeProxySpec spec, EndpointOverrides overrides) {
        SortedSet<String> needed = PoolUse.of(spec).stream()
                .flatMap(use -> use.ports().stream()
                        .flatMap(port -> use.pool().servers().stream()
                                .map(ServerSpec::address)
                                .map(address -> new Endpoint(address, port).toString())))
                .collect(Collectors.toCollection(TreeSet::new));
        return overrides.endpoints().keySet().stream()
                .filter(from -> !needed.contains(from))
                .sorted()
                .map(from -> "--connect-to " + from + " matches nothing that the resource connects to; write one of "
                        + String.join(", ", needed))
                .toList();
    }
}
