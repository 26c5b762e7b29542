package io.lyncedge.bench;

import io.lyncedge.bench.load.Load;
import io.lyncedge.bench.load.LoadResult;
import io.lyncedge.bench.load.Slice;
import io.lyncedge.bench.peer.Peer;
import io.lyncedge.bench.plan.Sampling;
import io.lyncedge.bench.plan.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Warm-up and alternating slices of one scenario. */
final class Rounds {
    /** After the load, so that what a peer does late (closing, logging) counts for the slice that caused it. */
    private static final long SETTLE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Scenario scenario;
    private final Load load;
    private final Sampling sampling;
    private final Consumer<String> progress;

    Rounds(Scenario scenario, Load load, Sampling sampling, Consumer<String> progress) {
        this.scenario = scenario;
        this.load = load;
        this.sampling = sampling;
        this.progress = progress;
    }

    /** Loads each peer until it is warm (round 0), then all in turn for a slice in each round. */
    List<Slice> run(List<Peer> peers) {
        peers.forEach(peer -> warmUp(peer));
        List<Slice> slices = new ArrayList<>();
        for (int round = 1; round <= sampling.rounds(); round++) {
            for (Peer peer : peers) {
                slices.add(slice(round, peer));
            }
        }
        return slices;
    }

    private void warmUp(Peer peer) {
        WarmUp warmUp = new WarmUp(sampling.warmUpSeconds(), scenario.warmUpRequests());
        while (!warmUp.over()) {
            warmUp.add(slice(0, peer));
        }
    }

    private Slice slice(int round, Peer peer) {
        peer.process().requireAlive();
        load.prepare(peer.port());
        long before = peer.process().tree().cpuMicros();
        LoadResult result = load.run(peer.port(), sampling.seconds());
        LockSupport.parkNanos(SETTLE_NANOS);
        long cpu = peer.process().tree().cpuMicros() - before;
        Slice slice = new Slice(scenario, round, peer.name(), cpu, result);
        progress.accept("%s round %d %-9s %8.1f µs/request %9.1f requests/s %s"
                .formatted(
                        scenario,
                        round,
                        peer.name(),
                        slice.microsPerRequest(),
                        slice.rate(),
                        slice.fault().orElse("")));
        return slice;
    }
}
