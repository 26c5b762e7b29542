package io.lyncedge.bench;

import io.lyncedge.bench.load.Load;
import io.lyncedge.bench.load.SingleRequest;
import io.lyncedge.bench.load.Slice;
import io.lyncedge.bench.peer.Nginx;
import io.lyncedge.bench.peer.Peer;
import io.lyncedge.bench.peer.PeerKind;
import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.process.ChildProcess;
import io.lyncedge.bench.process.FreePort;
import io.lyncedge.bench.report.BenchReport;
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

/** One whole run: backend, start times, peers, scenarios. */
final class Bench {
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
        try (ChildProcess backend = Nginx.startBackend(site)) {
            client.awaitOk(site.backendPort(), Names.SERVER, backend);
            try (RunningPeers peers = RunningPeers.start(options.peers(), site, client)) {
                List<ScenarioReport> scenarios = options.scenarios().stream()
                        .map(each -> run(each, peers))
                        .toList();
                return new BenchReport(options.sampling(), startTimes(), scenarios);
            }
        }
    }

    private ScenarioReport run(Scenario scenario, RunningPeers peers) {
        peers.requireSameAnswer(scenario);
        List<Slice> slices = new Rounds(
                        Load.in(site.directory().resolve("load")), peers.list(), options.sampling(), progress)
                .run(scenario);
        Map<String, Long> resident = new LinkedHashMap<>();
        for (Peer peer : peers.list()) {
            resident.put(peer.name(), peer.process().tree().residentBytes());
        }
        return ScenarioReport.of(
                scenario, slices, resident, new Bootstrap(options.sampling().seed()));
    }

    /** Last, when the client of this process is warm too. */
    private List<StartTime> startTimes() {
        return options.peers().contains(PeerKind.LYNCEDGE)
                ? new StartTimes(site, client).measure(options.sampling().starts())
                : List.of();
    }
}
