package io.lyncedge.operator.status;

import io.fabric8.kubernetes.api.model.Condition;
import io.lyncedge.api.v1alpha1.LyncEdgeProxyStatus;
import java.util.Objects;

/**
 * What tools that use kstatus (kpt, Flux, Argo CD's and Cluster API's waiters) conclude from a status: the rules for custom
 * resources of sigs.k8s.io/cli-utils, pkg/kstatus/status.
 */
enum Kstatus {
    CURRENT,
    IN_PROGRESS,
    FAILED;

    /** Generation first, then Reconciling and Stalled, then Ready. */
    static Kstatus of(long generation, LyncEdgeProxyStatus status) {
        if (!Objects.equals(status.observedGeneration(), generation)) {
            return IN_PROGRESS;
        }
        if (is(status, "Reconciling", "True")) {
            return IN_PROGRESS;
        }
        if (is(status, "Stalled", "True")) {
            return FAILED;
        }
        return is(status, "Ready", "False") || is(status, "Ready", "Unknown") ? IN_PROGRESS : CURRENT;
    }

    private static boolean is(LyncEdgeProxyStatus status, String type, String truth) {
        return status.conditions().stream().anyMatch(condition -> matches(condition, type, truth));
    }

    private static boolean matches(Condition condition, String type, String truth) {
        return condition.getType().equals(type) && condition.getStatus().equals(truth);
    }

    /** The word of kstatus. */
    @Override
    public String toString() {
        return switch (this) {
            case CURRENT -> "Current";
            case IN_PROGRESS -> "InProgress";
            case FAILED -> "Failed";
        };
    }
}
