package io.lyncedge.config;

import java.util.List;

/**
 * One Lync pool.
 *
 * @param name unique
 * @param role what its servers are
 * @param servers in the order of the resource
 * @param tls TLS towards it
 * @param balancing how unpinned requests are spread
 * @param healthCheck its active health check
 */
public record PoolConfig(
        String name,
        PoolRole role,
        List<ServerConfig> servers,
        UpstreamTlsConfig tls,
        BalancingPolicy balancing,
        HealthCheckConfig healthCheck) {
    public PoolConfig {
        servers = List.copyOf(servers);
    }
}
