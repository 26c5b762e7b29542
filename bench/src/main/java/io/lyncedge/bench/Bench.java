package io.lyncedge.bench;

import io.lyncedge.bench.backend.Backend;
import io.lyncedge.bench.load.Load;
import io.lyncedge.bench.load.SingleRequest;
import io.lyncedge.bench.load.Slice;
import io.lyncedge.bench.peer.Peer;
import io.lyncedge.bench.peer.PeerKind;
import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.process.FreePort;
import io.lyncedge.bench.report.BenchReport;
import io.lyncedge.bench.report.PollMemory;
import io.lyncedge.bench.report.ScenarioReport;
import io.lyncedge.bench.report.StartTime;
import io.lyncedge.bench.site.Certificates;
import io.lyncedge.bench.site.Names;
import io.lyncedge.bench.site.Site;
import io.lyncedge.bench.stats.Bootstrap;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One whole run: the scenarios, each with a backend and peers of its own, then held polls, then start times. */
final class Bench {
    /** A process that is fresh each time needs few tries. */
    private static final int MOST_POLL_ROUNDS = 3;

    private final BenchOptions options;
    private final Consumer<String> progress;
    private final Site site;
    private final SingleRequest client;

    Bench(BenchOptions options, Path directory, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
        Certificates certificates = Certificates.make(directory.resolve("certificates"));
        this.site = new Site(directory, certificates, FreePort.next());
        this.client = SingleRequest.trusting(certificates.authority());
    }

    /** Measures everything that the options ask for; leaves no process behind. */
    BenchReport run() {
        List<ScenarioReport> scenarios = options.scenarios().stream()
                .filter(scenario -> scenario != Scenario.S6)
                .map(this::underLoad)
                .toList();
        return new BenchReport(options.sampling(), startTimes(), scenarios, polls());
    }

    private ScenarioReport underLoad(Scenario scenario) {
        try (Backend backend = backend(scenario);
                RunningPeers peers = RunningPeers.start(options.peers(), site, client);
                Load load = Load.of(scenario, site)) {
            if (scenario.keepsConnections()) {
                peers.requireSameAnswer(scenario);
            }
            List<Slice> slices = new Rounds(scenario, load, options.sampling(), progress).run(peers.list());
            backend.requireAlive();
            return ScenarioReport.of(
                    scenario,
                    slices,
                    resident(peers),
                    new Bootstrap(options.sampling().seed()));
        }
    }

    private Backend backend(Scenario scenario) {
        Backend backend = Backend.start(scenario, site);
        client.awaitOk(site.backendPort(), Names.SERVER, backend::requireAlive);
        return backend;
    }

    private static Map<String, Long> resident(RunningPeers peers) {
        Map<String, Long> resident = new LinkedHashMap<>();
        for (Peer peer : peers.list()) {
            resident.put(peer.name(), peer.process().tree().memory().residentBytes());
        }
        return resident;
    }

    private List<PollMemory> polls() {
        int rounds = Math.min(options.sampling().rounds(), MOST_POLL_ROUNDS);
        return options.scenarios().contains(Scenario.S6)
                ? new PollRounds(site, client, progress).run(options.peers(), rounds)
                : List.of();
    }

    /** After the scenarios, when the client of this process is warm too. */
    private List<StartTime> startTimes() {
        if (!options.peers().contains(PeerKind.LYNCEDGE) || options.sampling().starts() == 0) {
            return List.of();
        }
        try (Backend _ = backend(Scenario.S1)) {
            return new StartTimes(site, client).measure(options.sampling().starts());
        }
    }
}
