package io.lyncedge.proxy.admin;

import io.lyncedge.config.ConfigProblem;
import io.lyncedge.config.Endpoint;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.proxy.front.BindFailure;
import io.lyncedge.proxy.front.DrainPhase;
import io.lyncedge.proxy.health.MachineHealth;
import io.lyncedge.proxy.route.CertificateNames;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.proxy.route.RouteTable;
import io.lyncedge.proxy.snapshot.FrontTls;
import io.lyncedge.proxy.snapshot.LoadedCertificate;
import io.lyncedge.proxy.snapshot.Snapshot;
import io.lyncedge.proxy.upstream.ServerStatus;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The status of a process that tests set up. */
final class FakeStatus implements ProcessStatus {
    static final Instant LOADED = Instant.parse("2026-01-01T00:00:00Z");

    private static final Endpoint ENDPOINT = new Endpoint("192.0.2.1", 4443);

    DrainPhase phase = DrainPhase.SERVING;
    boolean loopsAlive = true;
    ServingState serving = new ServingState(snapshot(), LOADED, List.of(), Optional.empty());

    void refuse() {
        ConfigProblem problem = new ConfigProblem("pools[0].tls.trust.caFile", "is empty", "write PEM");
        serving = serving.withRefused(
                Optional.of(new RefusedBundle(Optional.of("b2".repeat(32)), LOADED, List.of(problem))));
    }

    void unbind() {
        serving = serving.withUnbound(
                List.of(new BindFailure(Listener.HTTP, new InetSocketAddress("127.0.0.1", 80), "in use")));
    }

    @Override
    public ServingState serving() {
        return serving;
    }

    @Override
    public DrainPhase phase() {
        return phase;
    }

    @Override
    public List<ServerStatus> servers() {
        return List.of(new ServerStatus("paris", "fe01", ENDPOINT, false, true, false, 5, 2));
    }

    @Override
    public SortedSet<String> retiredEndpoints() {
        return new TreeSet<>(List.of("192.0.2.9:4443"));
    }

    @Override
    public List<MachineHealth> health() {
        return List.of(new MachineHealth(
                "paris", "fe01", ENDPOINT, true, true, Optional.of(new MachineHealth.Probed("200", LOADED))));
    }

    @Override
    public Map<String, Long> failedHandshakes(String pool, String server) {
        return Map.of("no-common-suite", 3L);
    }

    @Override
    public Optional<PolicyProbe.Result> policyProbe() {
        return Optional.of(new PolicyProbe.Result(false, LOADED));
    }

    @Override
    public boolean loopsAlive() {
        return loopsAlive;
    }

    private static Snapshot snapshot() {
        LoadedCertificate certificate = new LoadedCertificate(
                "contoso-public", "c3".repeat(32), Instant.parse("2026-06-01T00:00:00Z"), CertificateNames.NONE);
        var config = new BundleMaker().config();
        return new Snapshot(
                config,
                "a1".repeat(32),
                RouteTable.of(config),
                FrontTls.NONE,
                Map.of(),
                Optional.empty(),
                List.of(certificate));
    }
}
