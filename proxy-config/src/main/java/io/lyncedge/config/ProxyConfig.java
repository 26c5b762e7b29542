package io.lyncedge.config;

import java.util.List;

/**
 * Everything that a proxy process serves: the content of {@code proxy.v1.json} in the bundle.
 *
 * @param version wire version that it was read by; the newest where it was made
 * @param resource {@code namespace/name} of the LyncEdgeProxy, for status, logs and metrics
 * @param listeners which listeners are open
 * @param tls TLS of the 443 listener
 * @param pools Lync pools
 * @param publications published FQDNs
 * @param timeouts time limits
 * @param drain how the process ends
 * @param limits limits of client connections
 * @param rateLimits limits of requests and failed sign-ins by client address
 * @param trustedProxies who may report a client's address
 * @param policyProbe whether each replica tries the forbidden connection that proves the policies
 */
public record ProxyConfig(
        int version,
        String resource,
        ListenersConfig listeners,
        FrontTlsConfig tls,
        List<PoolConfig> pools,
        List<PublicationConfig> publications,
        TimeoutsConfig timeouts,
        DrainConfig drain,
        LimitsConfig limits,
        List<RateLimitConfig> rateLimits,
        TrustedProxiesConfig trustedProxies,
        boolean policyProbe) {
    /** The wire version that this build writes and reads. */
    public static final int VERSION = 1;

    /** The bundle file that holds this configuration. */
    public static final String FILE_NAME = "proxy.v" + VERSION + ".json";

    public ProxyConfig {
        pools = List.copyOf(pools);
        publications = List.copyOf(publications);
        rateLimits = List.copyOf(rateLimits);
    }

    /** The same by another wire version. */
    public ProxyConfig withVersion(int other) {
        return other == version
                ? this
                : new ProxyConfig(
                        other,
                        resource,
                        listeners,
                        tls,
                        pools,
                        publications,
                        timeouts,
                        drain,
                        limits,
                        rateLimits,
                        trustedProxies,
                        policyProbe);
    }
}
