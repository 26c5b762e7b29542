package io.lyncedge.operator.status;

/** Where a resource is when another operator wants other pods than the one before it. */
public enum UpgradeStage {
    /** The pods are as this operator wants them, or as the user's own edit does. */
    CURRENT,
    /** The pods stay as they are until other resources have finished. */
    WAITING,
    /** The pods are being replaced. */
    ROLLING,
    /** They should have been replaced by now: no other resource begins before they are. */
    OVERDUE
}
