package io.lyncedge.proxy.health;

import io.lyncedge.config.MachineConfig;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.ServerConfig;
import io.lyncedge.proxy.snapshot.Snapshot;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Active health checks (proxy.md item 13): one probe per machine and process. A machine that stays across a reload keeps
 * its state.
 */
public final class HealthChecks implements ServerHealth {
    private final ProbeMeans means;
    private final HealthMeter meter;
    private volatile Map<ProbePlan.Key, MachineProbe> probes = Map.of();
    private volatile Set<String> uncheckedPools = Set.of();

    /**
     * Without any machine yet.
     *
     * @param loop probes run on it
     * @param channel type of their connections
     * @param words for handshakes that fail
     * @param meter counts them
     */
    public HealthChecks(EventLoop loop, Class<? extends Channel> channel, TlsFailureWords words, HealthMeter meter) {
        this.means = new ProbeMeans(loop, channel, words);
        this.meter = meter;
    }

    /** Probes the machines of this snapshot from now on, and no others. */
    public synchronized void follow(Snapshot snapshot) {
        Map<ProbePlan.Key, MachineProbe> before = probes;
        Map<ProbePlan.Key, MachineProbe> after = new HashMap<>();
        snapshot.config().pools().stream()
                .filter(pool -> pool.healthCheck().enabled())
                .flatMap(pool -> pool.servers().stream()
                        .flatMap(server -> server.machines().stream()
                                .flatMap(machine -> plan(snapshot, pool, server, machine).stream())))
                .forEach(plan -> after.put(plan.key(), taken(before, plan)));
        uncheckedPools = snapshot.config().pools().stream()
                .filter(pool -> !pool.healthCheck().enabled())
                .map(PoolConfig::name)
                .collect(Collectors.toUnmodifiableSet());
        probes = Map.copyOf(after);
        before.forEach((key, probe) -> stopUnless(after.containsKey(key), probe));
        after.forEach((key, probe) -> startUnless(before.containsKey(key), probe));
    }

    /** Probes no more. */
    public synchronized void stop() {
        probes.values().forEach(MachineProbe::stop);
    }

    @Override
    public boolean isHealthy(String pool, String server, MachineConfig machine) {
        return view(pool, server, machine).getAsBoolean();
    }

    @Override
    public BooleanSupplier view(String pool, String server, MachineConfig machine) {
        if (machine.https().isEmpty() || uncheckedPools.contains(pool)) {
            return () -> true;
        }
        MachineProbe probe =
                probes.get(new ProbePlan.Key(pool, server, machine.https().get()));
        return probe == null ? () -> false : probe::isHealthy;
    }

    /** What is known of every machine that is probed. */
    public List<MachineHealth> all() {
        return probes.values().stream().map(MachineProbe::health).toList();
    }

    private static List<ProbePlan> plan(
            Snapshot snapshot, PoolConfig pool, ServerConfig server, MachineConfig machine) {
        return machine
                .https()
                .map(endpoint -> new ProbePlan(
                        new ProbePlan.Key(pool.name(), server.address(), endpoint),
                        server.serverName(),
                        Objects.requireNonNull(snapshot.upstreamTls().get(pool.name())),
                        pool.healthCheck()))
                .stream()
                .toList();
    }

    private MachineProbe taken(Map<ProbePlan.Key, MachineProbe> before, ProbePlan plan) {
        MachineProbe known = before.get(plan.key());
        if (known == null) {
            return new MachineProbe(plan, means, meter);
        }
        known.follow(plan);
        return known;
    }

    private static void stopUnless(boolean stays, MachineProbe probe) {
        if (!stays) {
            probe.stop();
        }
    }

    private static void startUnless(boolean known, MachineProbe probe) {
        if (!known) {
            probe.start();
        }
    }
}
