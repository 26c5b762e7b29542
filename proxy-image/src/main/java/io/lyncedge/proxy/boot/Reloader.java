package io.lyncedge.proxy.boot;

import io.lyncedge.config.Bundle;
import io.lyncedge.config.ConfigProblem;
import io.lyncedge.proxy.admin.RefusedBundle;
import io.lyncedge.proxy.admin.ServingState;
import io.lyncedge.proxy.admin.StatusMeters;
import io.lyncedge.proxy.front.BindFailure;
import io.lyncedge.proxy.snapshot.Snapshot;
import io.lyncedge.proxy.snapshot.SnapshotFactory;
import io.lyncedge.proxy.snapshot.SnapshotResult;
import io.netty.util.NetUtil;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes what a running process serves by, one bundle after another (proxy.md item 16). */
final class Reloader {
    private static final Logger LOGGER = LoggerFactory.getLogger(Reloader.class);

    private final SnapshotFactory snapshots;
    private final ProcessParts parts;
    private final LiveStatus status;
    private final StatusMeters meters;

    Reloader(SnapshotFactory snapshots, ProcessParts parts, LiveStatus status, StatusMeters meters) {
        this.snapshots = snapshots;
        this.parts = parts;
        this.status = status;
        this.meters = meters;
    }

    synchronized ReloadResult reload(Bundle bundle) {
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

    synchronized void unreadable(ConfigProblem problem) {
        refuse(Optional.empty(), List.of(problem));
    }

    /** Tries again to bind what a snapshot needs and could not get. */
    synchronized void retryBinding() {
        ServingState serving = status.serving();
        if (!serving.unbound().isEmpty()) {
            status.serves(serving.withUnbound(parts.dataPlane().serve(serving.snapshot())));
        }
    }

    /** Runs the policy probe if the configuration wants it. */
    void probePolicy() {
        if (status.serving().snapshot().config().policyProbe()) {
            parts.policyProbe().run();
        } else {
            parts.policyProbe().clear();
        }
    }

    void rotateTicketKeys() {
        snapshots.rotateTicketKeys();
    }

    /** One line on a listener that could not be bound. */
    static String text(BindFailure failure) {
        return failure.listener().scheme().word() + ": cannot bind " + NetUtil.toSocketAddressString(failure.address())
                + ": " + failure.reason();
    }

    /** New machines are probed before they can get traffic. */
    private ReloadResult accept(Snapshot snapshot) {
        parts.health().follow(snapshot);
        List<BindFailure> unbound = parts.dataPlane().serve(snapshot);
        unbound.forEach(failure -> LOGGER.error("{}; trying again every second", text(failure)));
        status.serves(new ServingState(snapshot, Instant.now(), unbound, Optional.empty()));
        meters.reloaded(true);
        LOGGER.info("serving configuration {}", snapshot.hash());
        return new ReloadResult.Accepted(snapshot.hash());
    }

    private void refuse(Optional<String> hash, List<ConfigProblem> problems) {
        meters.reloaded(false);
        status.serves(status.serving().withRefused(Optional.of(new RefusedBundle(hash, Instant.now(), problems))));
        problems.forEach(problem -> LOGGER.error("configuration refused: {}", problem));
    }
}
