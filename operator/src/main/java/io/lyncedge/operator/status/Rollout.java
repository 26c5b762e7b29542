package io.lyncedge.operator.status;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a Deployment is.
 *
 * @param exists whether there is one
 * @param observed whether its controller has seen its newest spec
 * @param wanted pods
 * @param total pods of all ReplicaSets
 * @param updated pods of the newest ReplicaSet
 * @param ready pods
 * @param overdue whether its progress deadline has passed
 */
record Rollout(boolean exists, boolean observed, int wanted, int total, int updated, int ready, boolean overdue) {
    private static final Rollout NONE = new Rollout(false, false, 0, 0, 0, 0, false);

    static Rollout of(Optional<Deployment> deployment) {
        return deployment.map(Rollout::of).orElse(NONE);
    }

    private static Rollout of(Deployment deployment) {
        DeploymentStatus status = Optional.ofNullable(deployment.getStatus()).orElseGet(DeploymentStatus::new);
        long generation = Objects.requireNonNullElse(deployment.getMetadata().getGeneration(), 0L);
        return new Rollout(
                true,
                Objects.requireNonNullElse(status.getObservedGeneration(), 0L) >= generation,
                Objects.requireNonNullElse(deployment.getSpec().getReplicas(), 1),
                number(status.getReplicas()),
                number(status.getUpdatedReplicas()),
                number(status.getReadyReplicas()),
                isOverdue(status));
    }

    private static int number(Integer value) {
        return Objects.requireNonNullElse(value, 0);
    }

    private static boolean isOverdue(DeploymentStatus status) {
        return status.getConditions().stream()
                .anyMatch(condition -> "Progressing".equals(condition.getType())
                        && "False".equals(condition.getStatus())
                        && "ProgressDeadlineExceeded".equals(condition.getReason()));
    }

    /** Whether pods are being replaced, or the controller has not looked yet. */
    boolean isUnderWay() {
        return !observed || updated < wanted || total > updated;
    }
}
