package io.lyncedge.config;

import java.util.List;
import java.util.Set;

/** What holds for limits by number and by time, and for those who report clients' addresses. */
final class LimitRules {
    static final int MAX_CIDRS = 64;

    private static final int MAX_CONNECTIONS = 1_000_000;
    private static final int MAX_RATE_LIMITS = 16;
    private static final int MAX_PATHS = 32;
    private static final int MAX_ALLOWED = 100_000;
    private static final long MAX_WINDOW_MILLIS = 3_600_000;

    private LimitRules() {}

    static void check(ProxyConfig config, Set<String> bundleFiles, Problems problems) {
        LimitsConfig limits = config.limits();
        problems.range("limits.maxConnections", limits.maxConnections(), 1, MAX_CONNECTIONS);
        problems.range("limits.maxConnectionsPerClient", limits.maxConnectionsPerClient(), 0, MAX_CONNECTIONS);
        checkRateLimits(config.rateLimits(), problems);
        problems.size("trustedProxies.cidrs", config.trustedProxies().cidrs(), 0, MAX_CIDRS);
        problems.require(
                bundleFiles.contains(Bundle.AFFINITY_KEY)
                        || config.pools().stream().noneMatch(PoolConfig::usesCookie),
                Bundle.AFFINITY_KEY,
                "is not in the bundle, although a pool keeps its clients by cookie",
                "use a control plane that writes it");
    }

    private static void checkRateLimits(List<RateLimitConfig> limits, Problems problems) {
        problems.size("rateLimits", limits, 0, MAX_RATE_LIMITS);
        problems.unique("rateLimits", ".name", limits.stream().map(RateLimitConfig::name));
        for (int i = 0; i < limits.size(); i++) {
            checkRateLimit("rateLimits[" + i + "]", limits.get(i), problems);
        }
    }

    private static void checkRateLimit(String path, RateLimitConfig limit, Problems problems) {
        problems.form(path + ".name", limit.name(), Forms::isObjectName, "write a DNS label");
        problems.size(path + ".paths", limit.paths(), 0, limit.count() == RateLimitCount.FAILED_NTLM ? 0 : MAX_PATHS);
        for (int i = 0; i < limit.paths().size(); i++) {
            problems.form(
                    path + ".paths[" + i + "]",
                    limit.paths().get(i),
                    PublicationRules::isWholePath,
                    "write a path that starts with '/', at most 256 characters");
        }
        problems.range(path + ".allowed", limit.allowed(), 1, MAX_ALLOWED);
        problems.range(path + ".windowMillis", limit.windowMillis(), 1, MAX_WINDOW_MILLIS);
    }
}
