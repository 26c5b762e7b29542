package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;

/**
 * How the number of replicas passes to an autoscaler. To stop applying a field that nobody else owns removes it, and the
 * Deployment would fall to one pod: so the live number is applied, under optimistic locking, until the autoscaler has
 * taken the field.
 */
final class ReplicaHandOver {
    private static final String APPLY = "Apply";

    private ReplicaHandOver() {}

    /** What to apply; changes and returns {@code desired}. */
    static HasMetadata prepare(HasMetadata desired, HasMetadata actual) {
        if (desired instanceof Deployment wanted
                && actual instanceof Deployment live
                && wanted.getSpec().getReplicas() == null
                && isOurs(live)) {
            wanted.getSpec().setReplicas(live.getSpec().getReplicas());
            wanted.getMetadata().setResourceVersion(live.getMetadata().getResourceVersion());
        }
        return desired;
    }

    private static boolean isOurs(Deployment live) {
        return live.getMetadata().getManagedFields().stream()
                .filter(entry -> FieldOwner.NAME.equals(entry.getManager()) && APPLY.equals(entry.getOperation()))
                .anyMatch(ReplicaHandOver::hasReplicas);
    }

    private static boolean hasReplicas(ManagedFieldsEntry entry) {
        return entry.getFieldsV1() != null
                && entry.getFieldsV1().getAdditionalProperties().get("f:spec") instanceof Map<?, ?> spec
                && spec.containsKey("f:replicas");
    }
}
