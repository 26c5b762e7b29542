package io.lyncedge.proxy.upstream;

import io.lyncedge.config.Endpoint;
import io.lyncedge.config.MachineConfig;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.ServerConfig;
import io.lyncedge.proxy.health.ServerHealth;
import io.lyncedge.proxy.snapshot.Snapshot;
import io.lyncedge.proxy.snapshot.UpstreamTls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the targets of one snapshot, or takes over those that are the same as before. */
final class TargetFactory {
    private final Snapshot snapshot;
    private final ServerHealth health;
    private final Map<Target.Identity, Target> known = new HashMap<>();
    private final Map<ServerKey, ServerConnections> servers = new HashMap<>();

    /** The server of a pool, whose machines share its limit. */
    private record ServerKey(String pool, String server) {}

    TargetFactory(Snapshot snapshot, ServerHealth health, Stream<Target> former) {
        this.snapshot = snapshot;
        this.health = health;
        former.forEach(target -> {
            known.put(target.identity(), target);
            servers.put(
                    new ServerKey(target.identity().pool(), target.identity().server()), target.server());
        });
    }

    /** The targets of a pool over TLS; none without TLS towards it. */
    TargetGroup secure(PoolConfig pool) {
        Optional<UpstreamTls> tls = Optional.ofNullable(snapshot.upstreamTls().get(pool.name()));
        return group(pool, tls.isEmpty() ? List.of() : candidates(pool, tls), false);
    }

    /** The targets of a pool in clear. */
    TargetGroup plain(PoolConfig pool) {
        return group(pool, candidates(pool, Optional.empty()), true);
    }

    private static TargetGroup group(PoolConfig pool, List<Candidate> candidates, boolean plain) {
        return new TargetGroup(candidates, pool.loadBalancing().policy(), Stickiness.of(pool, plain));
    }

    private List<Candidate> candidates(PoolConfig pool, Optional<UpstreamTls> tls) {
        List<Candidate> candidates = new ArrayList<>();
        for (ServerConfig server : pool.servers()) {
            for (MachineConfig machine : server.machines()) {
                Optional<Endpoint> endpoint = tls.isPresent() ? machine.https() : machine.http();
                endpoint.map(at -> target(pool, server, at, tls))
                        .map(target -> new Candidate(
                                target, health.view(pool.name(), server.address(), machine), server.drain()))
                        .ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private Target target(PoolConfig pool, ServerConfig server, Endpoint endpoint, Optional<UpstreamTls> tls) {
        Optional<AffinityCookie> cookie = snapshot.affinityKey()
                .filter(_ -> tls.isPresent() && pool.usesCookie())
                .map(key -> AffinityCookie.of(pool, server, endpoint, key));
        Target.Identity identity =
                new Target.Identity(pool.name(), server.address(), server.serverName(), endpoint, tls, cookie);
        ServerConnections connections = servers.computeIfAbsent(
                new ServerKey(pool.name(), server.address()),
                _ -> new ServerConnections(pool.maxConnectionsPerServer()));
        connections.limit(pool.maxConnectionsPerServer());
        return known.computeIfAbsent(identity, _ -> new Target(identity, connections));
    }
}
