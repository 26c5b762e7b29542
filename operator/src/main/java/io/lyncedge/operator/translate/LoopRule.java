package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.PublicationSpec;
import io.lyncedge.api.v1alpha1.ServerSpec;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** No server is a published name: servers times publications exceeds the budget of CEL. */
final class LoopRule {
    private LoopRule() {}

    static void check(LyncEdgeProxySpec spec, SpecProblems problems) {
        Set<String> published =
                spec.publications().stream().map(PublicationSpec::fqdn).collect(Collectors.toSet());
        for (int pool = 0; pool < spec.pools().size(); pool++) {
            List<ServerSpec> servers = spec.pools().get(pool).servers();
            for (int server = 0; server < servers.size(); server++) {
                String address = servers.get(server).address();
                problems.require(
                        !published.contains(address.toLowerCase(Locale.ROOT)),
                        "spec.pools[" + pool + "].servers[" + server + "].address",
                        "'" + address
                                + "' is published by this resource: its requests would come back to the proxy (a loop)",
                        "give the internal pool FQDN or the VIP");
            }
        }
    }
}
