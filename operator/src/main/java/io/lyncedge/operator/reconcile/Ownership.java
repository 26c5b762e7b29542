package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Objects;

/** Whose an object is: only what the resource controls, by its UID, may be written or deleted. */
final class Ownership {
    private Ownership() {}

    /** Whether the resource of this UID controls an object, whatever its labels say. */
    static boolean isControlledBy(String uid, HasMetadata object) {
        return object.getMetadata().getOwnerReferences().stream()
                .anyMatch(owner -> Boolean.TRUE.equals(owner.getController()) && Objects.equals(owner.getUid(), uid));
    }
}
