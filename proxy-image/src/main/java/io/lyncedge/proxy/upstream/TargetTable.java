package io.lyncedge.proxy.upstream;

import io.lyncedge.config.Endpoint;
import io.lyncedge.config.MachineConfig;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.ServerConfig;
import io.lyncedge.proxy.snapshot.Snapshot;
import io.lyncedge.proxy.snapshot.UpstreamTls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the pools of one snapshot lead; immutable but for the counters of its targets. */
public final class TargetTable {
    /** Leads nowhere. */
    public static final TargetTable EMPTY = new TargetTable(Map.of(), Map.of());

    private final Map<String, TargetGroup> secure;
    private final Map<String, TargetGroup> plain;

    private TargetTable(Map<String, TargetGroup> secure, Map<String, TargetGroup> plain) {
        this.secure = Map.copyOf(secure);
        this.plain = Map.copyOf(plain);
    }

    /** The table of a snapshot; what is the same as before is taken over, so that its connections and counts go on. */
    public TargetTable next(Snapshot snapshot) {
        Map<Target.Identity, Target> known = new HashMap<>();
        targets().forEach(target -> known.put(target.identity(), target));
        Map<String, TargetGroup> secureGroups = new HashMap<>();
        Map<String, TargetGroup> plainGroups = new HashMap<>();
        for (PoolConfig pool : snapshot.config().pools()) {
            Optional<UpstreamTls> tls =
                    Optional.ofNullable(snapshot.upstreamTls().get(pool.name()));
            secureGroups.put(
                    pool.name(), tls.isEmpty() ? group(pool, List.of()) : group(pool, targets(pool, tls, known)));
            plainGroups.put(pool.name(), group(pool, targets(pool, Optional.empty(), known)));
        }
        return new TargetTable(secureGroups, plainGroups);
    }

    /** Retires the targets that the table in place of this one does not have. */
    public void retireMissingIn(TargetTable next) {
        List<Target> kept = next.targets().toList();
        targets().filter(target -> !kept.contains(target)).forEach(Target::retire);
    }

    /** The machines as status shows them. */
    public List<ServerStatus> statuses() {
        return targets().map(Target::status).toList();
    }

    /** The targets of a pool: in clear its machines' http endpoints, else over TLS their https endpoints. */
    Optional<TargetGroup> group(String pool, boolean inClear) {
        return Optional.ofNullable((inClear ? plain : secure).get(pool));
    }

    private Stream<Target> targets() {
        return Stream.of(secure, plain)
                .flatMap(groups -> groups.values().stream())
                .flatMap(group -> group.targets().stream());
    }

    private static TargetGroup group(PoolConfig pool, List<Target> targets) {
        return new TargetGroup(targets, pool.loadBalancing().policy());
    }

    private static List<Target> targets(
            PoolConfig pool, Optional<UpstreamTls> tls, Map<Target.Identity, Target> known) {
        List<Target> targets = new ArrayList<>();
        for (ServerConfig server : pool.servers()) {
            for (MachineConfig machine : server.machines()) {
                Optional<Endpoint> endpoint = tls.isPresent() ? machine.https() : machine.http();
                endpoint.map(at -> new Target.Identity(pool.name(), server, machine, at, tls))
                        .map(identity -> known.getOrDefault(identity, new Target(identity)))
                        .ifPresent(targets::add);
            }
        }
        return targets;
    }
}
