package io.lyncedge.operator.dataplane;

import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.List;
import java.util.Optional;

/**
 * What matters of a pod.
 *
 * @param ready its Ready condition is True
 * @param terminating it has a deletion timestamp
 * @param address IP literal; empty while it has none
 * @param owners of it
 */
record PodState(boolean ready, boolean terminating, Optional<String> address, List<OwnerReference> owners) {
    static PodState of(Pod pod) {
        Optional<PodStatus> status = Optional.ofNullable(pod.getStatus());
        boolean ready = status.map(PodStatus::getConditions).orElse(List.of()).stream()
                .anyMatch(condition -> "Ready".equals(condition.getType()) && "True".equals(condition.getStatus()));
        return new PodState(
                ready,
                pod.getMetadata().getDeletionTimestamp() != null,
                status.map(PodStatus::getPodIP).filter(address -> !address.isBlank()),
                pod.getMetadata().getOwnerReferences());
    }
}
