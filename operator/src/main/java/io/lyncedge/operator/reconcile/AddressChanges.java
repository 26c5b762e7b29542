package io.lyncedge.operator.reconcile;

import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.config.Bundle;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.ProxyConfig;
import io.lyncedge.config.ProxyConfigCodec;
import io.lyncedge.config.ServerConfig;
import io.lyncedge.operator.translate.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Configurations that differ from the wanted one in addresses of servers alone, and were replaced less than a minute ago:
 * a pod that still serves by one of them is on its way. Kept in memory: an operator that starts in such a minute says
 * ReplicaOutdated for what is left of it.
 */
final class AddressChanges {
    /** How long a pod may take. */
    static final Duration GRACE = Duration.ofSeconds(60);

    private final InstantSource clock;
    private final Map<ResourceID, Wanted> wanted = new ConcurrentHashMap<>();

    AddressChanges(InstantSource clock) {
        this.clock = clock;
    }

    /** A configuration, what it is without addresses, and when those before it were replaced that are equal so. */
    private record Wanted(String hash, String shape, Map<String, Instant> before) {
        Wanted replacedBy(String next, String nextShape, Instant now) {
            Map<String, Instant> replaced = new TreeMap<>();
            if (nextShape.equals(shape)) {
                before.forEach((old, since) -> {
                    if (now.isBefore(since.plus(GRACE))) {
                        replaced.put(old, since);
                    }
                });
                replaced.putIfAbsent(hash, now);
                replaced.remove(next);
            }
            return new Wanted(next, nextShape, replaced);
        }
    }

    /**
     * Tells what is wanted now.
     *
     * @return hashes of those configurations
     */
    Set<String> excused(ResourceID resource, Plan plan) {
        Instant now = clock.instant();
        return now(resource, plan, now).before().entrySet().stream()
                .filter(entry -> now.isBefore(entry.getValue().plus(GRACE)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How long until the first of these configurations is excused no more. */
    Optional<Duration> left(ResourceID resource, Set<String> hashes) {
        Instant now = clock.instant();
        return Optional.ofNullable(wanted.get(resource)).stream()
                .flatMap(known -> known.before().entrySet().stream())
                .filter(entry -> hashes.contains(entry.getKey()))
                .map(entry -> Duration.between(now, entry.getValue().plus(GRACE)))
                .filter(Duration::isPositive)
                .min(Duration::compareTo);
    }

    /** The resource is gone. */
    void forget(ResourceID resource) {
        wanted.remove(resource);
    }

    private Wanted now(ResourceID resource, Plan plan, Instant now) {
        String hash = plan.bundle().hash();
        Wanted known = wanted.get(resource);
        if (known != null && known.hash().equals(hash)) {
            return known;
        }
        String shape = shape(plan);
        Wanted next = known == null ? new Wanted(hash, shape, Map.of()) : known.replacedBy(hash, shape, now);
        wanted.put(resource, next);
        return next;
    }

    /** The hash of a bundle without addresses. */
    private static String shape(Plan plan) {
        SortedMap<String, byte[]> files = new TreeMap<>(plan.bundle().files());
        files.put(ProxyConfig.FILE_NAME, new ProxyConfigCodec().write(withoutAddresses(plan.config())));
        return new Bundle(files).hash();
    }

    private static ProxyConfig withoutAddresses(ProxyConfig config) {
        return new ProxyConfig(
                config.version(),
                config.resource(),
                config.listeners(),
                config.tls(),
                config.pools().stream().map(AddressChanges::withoutAddresses).toList(),
                config.publications(),
                config.timeouts(),
                config.drain(),
                config.limits(),
                config.rateLimits(),
                config.trustedProxies(),
                config.policyProbe());
    }

    private static PoolConfig withoutAddresses(PoolConfig pool) {
        List<ServerConfig> servers = pool.servers().stream()
                .map(server -> new ServerConfig(server.address(), server.serverName(), server.drain(), List.of()))
                .toList();
        return new PoolConfig(
                pool.name(),
                pool.role(),
                servers,
                pool.tls(),
                pool.loadBalancing(),
                pool.lync2010Members(),
                pool.maxConnectionsPerServer(),
                pool.healthCheck());
    }
}
