package io.lyncedge.proxy.boot;

import io.lyncedge.proxy.admin.PolicyProbe;
import io.lyncedge.proxy.admin.ProcessStatus;
import io.lyncedge.proxy.admin.ServingState;
import io.lyncedge.proxy.front.DataPlane;
import io.lyncedge.proxy.front.DrainPhase;
import io.lyncedge.proxy.health.HealthChecks;
import io.lyncedge.proxy.health.MachineHealth;
import io.lyncedge.proxy.observe.ConnectionMeters;
import io.lyncedge.proxy.observe.LoopLag;
import io.lyncedge.proxy.upstream.ServerStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;

/** The status of a process, gathered from its parts. */
final class LiveStatus implements ProcessStatus {
    private static final long HANGS_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final DataPlane dataPlane;
    private final HealthChecks health;
    private final ConnectionMeters connections;
    private final PolicyProbe policyProbe;
    private final LoopLag lag;
    private volatile ServingState serving;

    LiveStatus(ProcessParts parts, ServingState serving) {
        this.dataPlane = parts.dataPlane();
        this.health = parts.health();
        this.connections = parts.meters().connections();
        this.policyProbe = parts.policyProbe();
        this.lag = parts.lag();
        this.serving = serving;
    }

    /** From now on it serves by this. */
    void serves(ServingState state) {
        serving = state;
    }

    @Override
    public ServingState serving() {
        return serving;
    }

    @Override
    public DrainPhase phase() {
        return dataPlane.phase();
    }

    @Override
    public List<ServerStatus> servers() {
        return dataPlane.servers();
    }

    @Override
    public SortedSet<String> retiredEndpoints() {
        return dataPlane.retiredEndpoints();
    }

    @Override
    public List<MachineHealth> health() {
        return health.all();
    }

    @Override
    public Map<String, Long> failedHandshakes(String pool, String server) {
        return connections.failedHandshakes(pool, server);
    }

    @Override
    public Optional<PolicyProbe.Result> policyProbe() {
        return policyProbe.last();
    }

    @Override
    public boolean loopsAlive() {
        return lag.longestSilenceNanos() < HANGS_NANOS;
    }
}
