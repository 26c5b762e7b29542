package io.lyncedge.proxy.boot;

import io.lyncedge.config.Bundle;
import io.lyncedge.config.WireFormats;
import io.lyncedge.proxy.admin.AdminPages;
import io.lyncedge.proxy.admin.AdminServer;
import io.lyncedge.proxy.admin.ServingState;
import io.lyncedge.proxy.admin.StatusMeters;
import io.lyncedge.proxy.observe.MetricsPage;
import io.lyncedge.proxy.snapshot.Snapshot;
import io.lyncedge.proxy.snapshot.SnapshotFactory;
import io.lyncedge.proxy.snapshot.SnapshotResult;
import io.lyncedge.proxy.snapshot.TlsLibrary;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Puts a process together. Neither this nor what it needs first has a logger: that loads beside, with the TLS library. */
final class ProcessStart {
    private final ProxySettings settings;
    private final SnapshotFactory snapshots;

    ProcessStart(ProxySettings settings, WireFormats formats) {
        this.settings = settings;
        this.snapshots = new SnapshotFactory(CompletableFuture.supplyAsync(TlsLibrary::choose)::join, formats);
    }

    StartResult with(Bundle first) {
        return switch (snapshots.build(first)) {
            case SnapshotResult.Refused refused -> new StartResult.Refused(refused.problems());
            case SnapshotResult.Built(Snapshot snapshot) -> with(snapshot);
        };
    }

    private StartResult with(Snapshot first) {
        ProcessParts parts = ProcessParts.create(settings);
        parts.health().follow(first);
        List<String> reasons = new ArrayList<>(
                parts.dataPlane().serve(first).stream().map(Reloader::text).toList());
        LiveStatus status = new LiveStatus(parts, new ServingState(first, Instant.now(), List.of(), Optional.empty()));
        StatusMeters meters = new StatusMeters(status);
        try {
            AdminServer admin = bindAdmin(parts, status, meters);
            if (reasons.isEmpty()) {
                return new StartResult.Started(
                        new ProxyProcess(parts, new Reloader(snapshots, parts, status, meters), admin));
            }
            admin.close();
        } catch (IOException e) {
            reasons.add("admin: " + e.getMessage());
        }
        parts.abandon();
        return new StartResult.NotBound(reasons);
    }

    private AdminServer bindAdmin(ProcessParts parts, LiveStatus status, StatusMeters meters) throws IOException {
        MetricsPage metrics = new MetricsPage(List.of(
                parts.meters().exchanges(),
                parts.meters().connections(),
                parts.meters().accessLog(),
                parts.lag(),
                meters));
        return AdminServer.bind(
                parts.service().group(),
                parts.service().serverChannel(),
                settings.admin(),
                new AdminPages(status, metrics));
    }
}
