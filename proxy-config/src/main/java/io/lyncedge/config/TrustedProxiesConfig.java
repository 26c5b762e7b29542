package io.lyncedge.config;

import java.util.List;

/**
 * Who may report a client's address.
 *
 * @param cidrs networks of the load balancers in front; empty: nobody
 * @param proxyProtocol whether connections from there begin with the PROXY protocol, version 1 or 2
 */
public record TrustedProxiesConfig(List<Cidr> cidrs, boolean proxyProtocol) {
    /** Nobody is trusted. */
    public static final TrustedProxiesConfig NOBODY = new TrustedProxiesConfig(List.of(), false);

    public TrustedProxiesConfig {
        cidrs = List.copyOf(cidrs);
    }
}
