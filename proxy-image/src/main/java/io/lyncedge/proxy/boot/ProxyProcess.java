package io.lyncedge.proxy.boot;

import io.lyncedge.config.Bundle;
import io.lyncedge.config.ConfigProblem;
import io.lyncedge.proxy.admin.AdminPages;
import io.lyncedge.proxy.admin.AdminServer;
import io.lyncedge.proxy.admin.RefusedBundle;
import io.lyncedge.proxy.admin.ServingState;
import io.lyncedge.proxy.admin.StatusMeters;
import io.lyncedge.proxy.front.BindFailure;
import io.lyncedge.proxy.front.DrainPhase;
import io.lyncedge.proxy.observe.MetricsPage;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.proxy.snapshot.Snapshot;
import io.lyncedge.proxy.snapshot.SnapshotFactory;
import io.lyncedge.proxy.snapshot.SnapshotResult;
import io.lyncedge.proxy.snapshot.TlsLibrary;
import io.netty.util.NetUtil;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running proxy: the traffic, its health checks, its admin listener. Used by the image's {@link Main} and by the
 * command line's {@code run} alike; it reads no file, no environment and no signal. Safe for use by several threads.
 */
public final class ProxyProcess {
    private static final Logger LOGGER = LoggerFactory.getLogger(ProxyProcess.class);

    private final SnapshotFactory snapshots;
    private final ProcessParts parts;
    private final LiveStatus status;
    private final StatusMeters meters;
    private final AdminServer admin;
    private final Upkeep upkeep;
    private final AtomicBoolean ended = new AtomicBoolean();

    private ProxyProcess(SnapshotFactory snapshots, ProcessParts parts, LiveStatus status, ProxySettings settings)
            throws IOException {
        this.snapshots = snapshots;
        this.parts = parts;
        this.status = status;
        this.meters = new StatusMeters(status);
        MetricsPage metrics = new MetricsPage(List.of(
                parts.meters().exchanges(),
                parts.meters().connections(),
                parts.meters().accessLog(),
                parts.lag(),
                meters));
        this.admin = AdminServer.bind(
                parts.service().group(),
                parts.service().serverChannel(),
                settings.admin(),
                new AdminPages(status, metrics));
        this.upkeep = new Upkeep(this::retryBinding, this::probePolicy, snapshots::rotateTicketKeys);
    }

    /** Starts one with its first bundle. Returns when it listens. */
    public static StartResult start(ProxySettings settings, Bundle first) {
        SnapshotFactory snapshots = new SnapshotFactory(TlsLibrary.choose());
        return switch (snapshots.build(first)) {
            case SnapshotResult.Refused refused -> new StartResult.Refused(refused.problems());
            case SnapshotResult.Built(Snapshot snapshot) -> start(settings, snapshots, snapshot);
        };
    }

    private static StartResult start(ProxySettings settings, SnapshotFactory snapshots, Snapshot first) {
        ProcessParts parts = ProcessParts.create(settings);
        parts.health().follow(first);
        List<BindFailure> unbound = parts.dataPlane().serve(first);
        List<String> reasons =
                new ArrayList<>(unbound.stream().map(ProxyProcess::text).toList());
        try {
            ServingState serving = new ServingState(first, Instant.now(), List.of(), Optional.empty());
            ProxyProcess process = new ProxyProcess(snapshots, parts, new LiveStatus(parts, serving), settings);
            if (reasons.isEmpty()) {
                process.upkeep.start();
                return new StartResult.Started(process);
            }
            process.admin.close();
        } catch (IOException e) {
            reasons.add("admin: " + e.getMessage());
        }
        parts.abandon();
        return new StartResult.NotBound(reasons);
    }

    /** Serves by a new bundle, or says what is wrong with it and serves on by the old one. Must not be called on an event loop. */
    public synchronized ReloadResult reload(Bundle bundle) {
        ServingState serving = status.serving();
        if (bundle.hash().equals(serving.snapshot().hash())) {
            status.serves(serving.withRefused(Optional.empty()));
            return new ReloadResult.Accepted(bundle.hash());
        }
        return switch (snapshots.build(bundle)) {
            case SnapshotResult.Built(Snapshot snapshot) -> accept(snapshot);
            case SnapshotResult.Refused(String hash, List<ConfigProblem> problems) -> {
                refuse(Optional.of(hash), problems);
                yield new ReloadResult.Refused(problems);
            }
        };
    }

    /** There is a new bundle, but it cannot even be read: status says so, the old one serves on. */
    public synchronized void unreadable(ConfigProblem problem) {
        refuse(Optional.empty(), List.of(problem));
    }

    /** Where it listens now. */
    public BoundAddresses boundAddresses() {
        return new BoundAddresses(
                parts.dataPlane().boundAddress(Listener.HTTPS),
                parts.dataPlane().boundAddress(Listener.HTTP),
                admin.address());
    }

    /** Prints the line {@code ready https=... http=... admin=...}, then lets the access log begin. */
    public void announce(PrintStream out) {
        out.println(boundAddresses().readyLine());
        out.flush();
        parts.meters().accessLog().start();
    }

    /**
     * Ends by the drain times of its configuration (proxy.md item 17).
     *
     * @return done when the last exchange is over and everything is closed
     */
    public CompletionStage<Void> drain() {
        return parts.dataPlane().drain().thenRun(this::end);
    }

    /** Ends at once, whatever is open. Must not be called on an event loop. */
    public CompletionStage<Void> close() {
        return parts.dataPlane().phase() == DrainPhase.OVER
                ? CompletableFuture.completedStage(null)
                : parts.dataPlane().close().thenRun(this::end);
    }

    private void end() {
        if (!ended.getAndSet(true)) {
            upkeep.stop();
            admin.close();
            parts.end();
        }
    }

    private ReloadResult accept(Snapshot snapshot) {
        parts.health().follow(snapshot);
        List<BindFailure> unbound = parts.dataPlane().serve(snapshot);
        unbound.forEach(failure -> LOGGER.error("{}; trying again every second", text(failure)));
        status.serves(new ServingState(snapshot, Instant.now(), unbound, Optional.empty()));
        meters.reloaded(true);
        upkeep.probeSoon();
        LOGGER.info("serving configuration {}", snapshot.hash());
        return new ReloadResult.Accepted(snapshot.hash());
    }

    private void refuse(Optional<String> hash, List<ConfigProblem> problems) {
        meters.reloaded(false);
        status.serves(status.serving().withRefused(Optional.of(new RefusedBundle(hash, Instant.now(), problems))));
        problems.forEach(problem -> LOGGER.error("configuration refused: {}", problem));
    }

    private synchronized void retryBinding() {
        ServingState serving = status.serving();
        if (!serving.unbound().isEmpty()) {
            status.serves(serving.withUnbound(parts.dataPlane().serve(serving.snapshot())));
        }
    }

    private void probePolicy() {
        if (status.serving().snapshot().config().policyProbe()) {
            parts.policyProbe().run();
        } else {
            parts.policyProbe().clear();
        }
    }

    private static String text(BindFailure failure) {
        return failure.listener().scheme().word() + ": cannot bind " + NetUtil.toSocketAddressString(failure.address())
                + ": " + failure.reason();
    }
}
