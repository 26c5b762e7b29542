package io.lyncedge.proxy.front;

import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.ProxyConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The pools that reloads left out, and until when what they serve may go on. */
final class RemovedPools {
    private volatile Map<String, Long> deadlines = Map.of();

    /** Takes note of a reload. */
    void reloaded(List<PoolConfig> former, ProxyConfig next) {
        Set<String> kept = names(next.pools());
        Map<String, Long> changed = new HashMap<>(deadlines);
        long deadline =
                System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(next.drain().timeoutMillis());
        names(former).stream().filter(name -> !kept.contains(name)).forEach(name -> changed.put(name, deadline));
        changed.keySet().removeAll(kept);
        deadlines = Map.copyOf(changed);
    }

    /** Whether there are any; asked once a tick and connection. */
    boolean isEmpty() {
        return deadlines.isEmpty();
    }

    /** The pools whose time is over. */
    List<String> overdue() {
        long now = System.nanoTime();
        return deadlines.entrySet().stream()
                .filter(entry -> now - entry.getValue() >= 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> names(List<PoolConfig> pools) {
        return pools.stream().map(PoolConfig::name).collect(Collectors.toSet());
    }
}
