package io.lyncedge.operator.dataplane;

import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What matters of a pod.
 *
 * @param ready its Ready condition is True
 * @param starting its container is starting for the first time: nothing can be said of it yet
 * @param terminating it has a deletion timestamp
 * @param address IP literal; empty while it has none
 * @param owners of it
 */
record PodState(
        boolean ready, boolean starting, boolean terminating, Optional<String> address, List<OwnerReference> owners) {
    static PodState of(Pod pod) {
        Optional<PodStatus> status = Optional.ofNullable(pod.getStatus());
        boolean ready = status.map(PodStatus::getConditions).orElse(List.of()).stream()
                .anyMatch(condition -> "Ready".equals(condition.getType()) && "True".equals(condition.getStatus()));
        return new PodState(
                ready,
                !ready && !hasStarted(status),
                pod.getMetadata().getDeletionTimestamp() != null,
                status.map(PodStatus::getPodIP).filter(address -> !address.isBlank()),
                pod.getMetadata().getOwnerReferences());
    }

    /** The startup probe passes once; a container that comes back has failed before. */
    private static boolean hasStarted(Optional<PodStatus> status) {
        return status.map(PodStatus::getContainerStatuses).orElse(List.of()).stream()
                .anyMatch(container -> Boolean.TRUE.equals(container.getStarted())
                        || Objects.requireNonNullElse(container.getRestartCount(), 0) > 0);
    }
}
