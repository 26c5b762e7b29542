package io.lyncedge.api.v1alpha1;

/** The CEL rule for lists of networks, and what it answers. */
final class CidrRules {
    static final String NETWORKS = "self.all(network, isCIDR(network) && cidr(network) == cidr(network).masked())";
    static final String NETWORKS_MESSAGE = "an entry is no network in CIDR notation, or has bits set behind the prefix;"
            + " write 203.0.113.0/24 or 2001:db8::/32, and a single address as 203.0.113.7/32";

    private CidrRules() {}
}
