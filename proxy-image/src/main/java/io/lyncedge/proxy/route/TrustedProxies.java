package io.lyncedge.proxy.route;

import io.lyncedge.config.AddressLiteral;
import io.lyncedge.config.Cidr;
import io.lyncedge.config.TrustedProxiesConfig;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Who may report the address of a client, and what follows from such reports: pure. */
public final class TrustedProxies {
    private final List<Cidr> networks;
    private final boolean proxyProtocol;

    /** Those of a configuration. */
    public TrustedProxies(TrustedProxiesConfig config) {
        networks = config.cidrs();
        proxyProtocol = config.proxyProtocol();
    }

    /** Whether a peer's reports are believed. */
    public boolean trusts(InetAddress peer) {
        for (int i = 0; i < networks.size(); i++) {
            if (networks.get(i).contains(peer)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a connection from this peer begins with the PROXY protocol. */
    public boolean speaksProxyProtocol(InetAddress peer) {
        return proxyProtocol && trusts(peer);
    }

    /**
     * Who sent a request that came from a trusted peer: the last hop of X-Forwarded-For that is not trusted itself. What
     * stands before that is hearsay, and behind what cannot be read nothing is believed.
     *
     * @param hops the values of the fields, joined by commas
     */
    public ClientAddress clientOf(ClientAddress peer, String hops) {
        InetAddress client = peer.ip();
        int end = hops.length();
        while (end >= 0 && trusts(client)) {
            int comma = hops.lastIndexOf(',', end - 1);
            Optional<InetAddress> hop = parse(hops.substring(comma + 1, end).strip());
            if (hop.isEmpty()) {
                break;
            }
            client = hop.get();
            end = comma;
        }
        return client.equals(peer.ip()) ? peer : ClientAddress.of(client);
    }

    /** An address, or an address with a port as some proxies write it. */
    private static Optional<InetAddress> parse(String hop) {
        int bracket = hop.indexOf(']');
        if (hop.startsWith("[") && bracket > 0) {
            return AddressLiteral.parse(hop.substring(1, bracket));
        }
        int colon = hop.indexOf(':');
        boolean withPort = colon > 0 && colon == hop.lastIndexOf(':');
        return AddressLiteral.parse(withPort ? hop.substring(0, colon) : hop);
    }
}
