package io.lyncedge.proxy.admin;

import io.lyncedge.proxy.front.DrainPhase;
import io.lyncedge.proxy.health.MachineHealth;
import io.lyncedge.proxy.observe.Metric;
import io.lyncedge.proxy.observe.SampleSource;
import io.lyncedge.proxy.observe.Samples;
import io.lyncedge.proxy.snapshot.LoadedCertificate;
import io.lyncedge.proxy.snapshot.Snapshot;
import io.lyncedge.proxy.upstream.ServerStatus;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** Metrics of the configuration, the pools and the process, told from its status; and the count of reloads. */
public final class StatusMeters implements SampleSource {
    private final ProcessStatus status;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();

    /** Tells from this status. */
    public StatusMeters(ProcessStatus status) {
        this.status = status;
    }

    /** A new bundle after the first one was accepted or refused. */
    public void reloaded(boolean good) {
        (good ? accepted : refused).increment();
    }

    @Override
    public void sample(Samples samples) {
        ServingState serving = status.serving();
        configuration(serving, samples);
        for (LoadedCertificate certificate : serving.snapshot().certificates()) {
            samples.add(Metric.CERTIFICATE_EXPIRY, certificate.notAfter().getEpochSecond(), certificate.name());
        }
        for (MachineHealth machine : status.health()) {
            samples.add(
                    Metric.MACHINE_HEALTHY,
                    machine.healthy() ? 1 : 0,
                    List.of(machine.pool(), machine.server(), machine.endpoint().toString()));
        }
        ejections().forEach((machine, ejected) -> samples.add(Metric.MACHINE_EJECTED, ejected ? 1 : 0, machine));
        exchangesByPool().forEach((pool, count) -> samples.add(Metric.UPSTREAM_EXCHANGES, count, pool));
        samples.add(Metric.DRAINING, status.phase() == DrainPhase.SERVING ? 0 : 1);
        if (ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider allocator) {
            samples.add(Metric.DIRECT_MEMORY, allocator.metric().usedDirectMemory());
        }
    }

    private void configuration(ServingState serving, Samples samples) {
        Snapshot snapshot = serving.snapshot();
        samples.add(Metric.RELOADS, accepted.sum(), "accepted");
        samples.add(Metric.RELOADS, refused.sum(), "refused");
        samples.add(
                Metric.CONFIG,
                1,
                List.of(
                        snapshot.hash(),
                        Integer.toString(snapshot.config().version()),
                        snapshot.config().resource()));
        samples.add(Metric.CONFIG_LOADED, serving.since().getEpochSecond());
    }

    /** By labels: one endpoint may serve both over TLS and in clear. */
    private Map<List<String>, Boolean> ejections() {
        Map<List<String>, Boolean> byMachine = new LinkedHashMap<>();
        for (ServerStatus server : status.servers()) {
            byMachine.merge(
                    List.of(server.pool(), server.server(), server.endpoint().toString()),
                    server.ejected(),
                    Boolean::logicalOr);
        }
        return byMachine;
    }

    private Map<String, Integer> exchangesByPool() {
        Map<String, Integer> byPool = new TreeMap<>();
        for (ServerStatus server : status.servers()) {
            byPool.merge(server.pool(), server.exchanges(), Integer::sum);
        }
        return byPool;
    }
}
