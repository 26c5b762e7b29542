package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lyncedge.operator.status.UpgradeStage;
import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of the Deployment of one resource now.
 *
 * @param deployment to apply; empty if the one in the cluster has to stay as it is
 * @param stage of an upgrade
 * @param left how long an upgrade that is under way may still take; empty without one, or when its time is over
 */
record Staged(Optional<Deployment> deployment, UpgradeStage stage, Optional<Duration> left) {
    /** Whether an upgrade has to be followed to its end. */
    boolean isUnderWay() {
        return stage == UpgradeStage.ROLLING || stage == UpgradeStage.OVERDUE;
    }
}
