package io.lyncedge.proxy.snapshot;

import io.lyncedge.config.ProxyConfig;
import io.lyncedge.proxy.route.RouteTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the process serves by, made from one bundle; immutable, so an exchange keeps the one it began with.
 *
 * @param config the wire configuration
 * @param hash configuration hash of the bundle
 * @param routes listener, host and path to publication
 * @param frontTls certificates of the 443 listener
 * @param upstreamTls TLS towards each pool, by pool name
 * @param affinityKey what affinity cookies are made with, if the bundle has it
 * @param certificates what {@code frontTls} shows, for status
 */
public record Snapshot(
        ProxyConfig config,
        String hash,
        RouteTable routes,
        FrontTls frontTls,
        Map<String, UpstreamTls> upstreamTls,
        Optional<AffinityKey> affinityKey,
        List<LoadedCertificate> certificates) {
    public Snapshot {
        upstreamTls = Map.copyOf(upstreamTls);
        certificates = List.copyOf(certificates);
    }
}
