package io.lyncedge.config;

import java.util.List;

/**
 * One Lync pool.
 *
 * @param name unique
 * @param role what its servers are
 * @param servers in the order of the resource
 * @param tls TLS towards it
 * @param loadBalancing how unpinned requests are spread
 * @param lync2010Members whether the cookie that keeps a client on one server is the MS-WSMAN of Lync Server 2010
 * @param maxConnectionsPerServer connections of this process to one server, 1 to 65535
 * @param healthCheck its active health check
 */
public record PoolConfig(
        String name,
        PoolRole role,
        List<ServerConfig> servers,
        UpstreamTlsConfig tls,
        LoadBalancingConfig loadBalancing,
        boolean lync2010Members,
        int maxConnectionsPerServer,
        HealthCheckConfig healthCheck) {
    public PoolConfig {
        servers = List.copyOf(servers);
    }

    /** Whether a cookie keeps its clients on one server. */
    public boolean usesCookie() {
        return lync2010Members || loadBalancing.affinity() == SessionAffinity.COOKIE;
    }
}
