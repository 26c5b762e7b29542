package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.LimitsSpec;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.ProtectionSpec;
import io.lyncedge.api.v1alpha1.RateLimitSpec;
import io.lyncedge.api.v1alpha1.TrustedProxiesSpec;
import io.lyncedge.config.Cidr;
import io.lyncedge.config.LimitsConfig;
import io.lyncedge.config.RateLimitConfig;
import io.lyncedge.config.TrustedProxiesConfig;
import java.util.List;
import java.util.Optional;

/** Limits by number and by time, and those who report clients' addresses. */
final class Limits {
    private static final long MILLIS = 1000;

    private Limits() {}

    static LimitsConfig connections(LimitsSpec limits) {
        return new LimitsConfig(limits.maxConnections(), limits.maxConnectionsPerClient());
    }

    static List<RateLimitConfig> rates(LyncEdgeProxySpec spec) {
        return Optional.ofNullable(spec.protection()).map(ProtectionSpec::rateLimits).orElse(List.of()).stream()
                .map(Limits::rate)
                .toList();
    }

    static TrustedProxiesConfig trustedProxies(LyncEdgeProxySpec spec) {
        return Optional.ofNullable(spec.trustedProxies()).map(Limits::trusted).orElse(TrustedProxiesConfig.NOBODY);
    }

    static List<Cidr> cidrs(List<String> networks) {
        return networks.stream().map(Cidr::of).toList();
    }

    private static TrustedProxiesConfig trusted(TrustedProxiesSpec trusted) {
        return new TrustedProxiesConfig(cidrs(trusted.cidrs()), trusted.proxyProtocol());
    }

    private static RateLimitConfig rate(RateLimitSpec limit) {
        return new RateLimitConfig(
                limit.name(),
                WireEnums.count(limit.count()),
                limit.paths(),
                limit.allowed(),
                limit.windowSeconds() * MILLIS);
    }
}
