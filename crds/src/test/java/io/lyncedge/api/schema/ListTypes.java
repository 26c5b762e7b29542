package io.lyncedge.api.schema;

import java.util.Map;
import java.util.Set;

/** Every list says how it is merged: maps by key and sets refuse duplicates, the rest is replaced as a whole. */
final class ListTypes implements Refinement {
    /** Lists of objects that are told apart by one field. */
    private static final Map<String, String> KEYS = Map.of(
            "spec.pools", "name",
            "spec.pools[].servers", "address",
            "spec.publications", "fqdn",
            "spec.tls.certificates", "secretName",
            "spec.protection.rateLimits", "name",
            "spec.podTemplate.imagePullSecrets", "name",
            "status.conditions", "type",
            "status.publications", "fqdn",
            "status.pools", "name",
            "status.pools[].servers", "address");

    /** Lists of scalars whose order means nothing. */
    private static final Set<String> SETS = Set.of(
            "spec.service.loadBalancerSourceRanges",
            "spec.pools[].healthCheck.expectedStatuses",
            "spec.publications[].deniedPaths",
            "spec.publications[].allowedClientCIDRs",
            "spec.publications[].deniedClientCIDRs",
            "spec.protection.rateLimits[].paths",
            "spec.trustedProxies.cidrs",
            "spec.networkPolicy.allowedClientCIDRs");

    @Override
    public void refine(SchemaNode node) {
        if (!node.isType("array")) {
            return;
        }
        var key = KEYS.get(node.path());
        if (key != null) {
            node.schema().put("x-kubernetes-list-type", "map");
            node.schema().putArray("x-kubernetes-list-map-keys").add(key);
        } else {
            node.schema().put("x-kubernetes-list-type", SETS.contains(node.path()) ? "set" : "atomic");
        }
    }
}
