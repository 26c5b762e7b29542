package io.lyncedge.api.v1alpha1;

/**
 * CEL rules for what works with the client's address. Under {@code externalTrafficPolicy: Cluster} every client has the
 * node's address, unless a trusted proxy reports the real one.
 */
final class ClientAddressRules {
    private static final String KNOWN =
            "!has(self.service.externalTrafficPolicy) || self.service.externalTrafficPolicy != 'Cluster'"
                    + " || (has(self.trustedProxies) && has(self.trustedProxies.cidrs) && size(self.trustedProxies.cidrs) > 0) || ";
    private static final String REASON =
            " needs the client's address, but with service.externalTrafficPolicy: Cluster every client has"
                    + " the node's; set externalTrafficPolicy: Local, or list in trustedProxies.cidrs who reports the address, or remove ";

    static final String PUBLICATION_CIDRS = KNOWN
            + "self.publications.all(publication, (!has(publication.allowedClientCIDRs) || size(publication.allowedClientCIDRs) == 0)"
            + " && (!has(publication.deniedClientCIDRs) || size(publication.deniedClientCIDRs) == 0))";
    static final String PUBLICATION_CIDRS_MESSAGE =
            "a publication with allowedClientCIDRs or deniedClientCIDRs" + REASON + "these lists";

    static final String POLICY_CIDRS = KNOWN
            + "!has(self.networkPolicy) || !has(self.networkPolicy.allowedClientCIDRs) || size(self.networkPolicy.allowedClientCIDRs) == 0";
    static final String POLICY_CIDRS_MESSAGE = "allowedClientCIDRs" + REASON + "the list";

    static final String AFFINITY = KNOWN
            + "self.pools.all(pool, !has(pool.loadBalancing.affinity) || pool.loadBalancing.affinity != 'ClientIP')";
    static final String AFFINITY_MESSAGE = "a pool with affinity: ClientIP" + REASON + "the affinity";

    static final String CONNECTIONS = KNOWN + "self.limits.maxConnectionsPerClient == 0";
    static final String CONNECTIONS_MESSAGE = "maxConnectionsPerClient" + REASON + "the limit";

    static final String RATES = KNOWN
            + "!has(self.protection) || !has(self.protection.rateLimits) || size(self.protection.rateLimits) == 0";
    static final String RATES_MESSAGE = "rateLimits" + REASON + "the limits";

    private ClientAddressRules() {}
}
