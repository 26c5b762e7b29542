package io.lyncedge.bench;

import io.lyncedge.bench.backend.BodyBackend;
import io.lyncedge.bench.load.HeldPolls;
import io.lyncedge.bench.load.SingleRequest;
import io.lyncedge.bench.peer.Peer;
import io.lyncedge.bench.peer.PeerChoice;
import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.process.Memory;
import io.lyncedge.bench.report.PollMemory;
import io.lyncedge.bench.site.Names;
import io.lyncedge.bench.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Memory of each peer while it carries held polls. Every try has a fresh process, alone, so that nothing of an earlier
 * load is left in it.
 *
 * @param site where it serves
 * @param client proves that it does
 * @param progress told after each try
 */
record PollRounds(Site site, SingleRequest client, Consumer<String> progress) {
    private static final Scenario SCENARIO = Scenario.S6;

    /** While nothing happens; timers of the proxies run meanwhile. */
    private static final long SETTLE_NANOS = TimeUnit.SECONDS.toNanos(4);

    /** Measures every peer {@code rounds} times. */
    List<PollMemory> run(List<PeerChoice> peers, int rounds) {
        return peers.stream().map(peer -> measure(peer, rounds)).toList();
    }

    private PollMemory measure(PeerChoice choice, int rounds) {
        List<Memory> idle = new ArrayList<>();
        List<Memory> holding = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            try (BodyBackend backend = BodyBackend.start(site);
                    Peer peer = choice.start(site);
                    HeldPolls polls = new HeldPolls(SCENARIO.connections(), site, backend.held())) {
                client.awaitOk(peer.port(), Names.PUBLISHED, peer.process());
                idle.add(settled(peer));
                polls.hold(peer.port());
                holding.add(settled(peer));
                polls.requireHeld();
                polls.finish();
                tell(round, peer.name(), holding.getLast());
            }
        }
        return new PollMemory(choice.label(), idle, holding);
    }

    private static Memory settled(Peer peer) {
        LockSupport.parkNanos(SETTLE_NANOS);
        peer.process().requireAlive();
        return peer.process().tree().memory();
    }

    private void tell(int round, String peer, Memory memory) {
        progress.accept("%s round %d %-9s RSS %d MiB, PSS %d MiB"
                .formatted(SCENARIO, round, peer, memory.residentBytes() >> 20, memory.proportionalBytes() >> 20));
    }
}
