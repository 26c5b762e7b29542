package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.lyncedge.operator.status.ObjectName;
import java.util.Optional;

/** Brings single objects of one resource to what is desired, and writes only where they differ. */
final class ObjectApplier {
    private final ObjectStore store;
    private final String ownerUid;

    ObjectApplier(ObjectStore store, String ownerUid) {
        this.store = store;
        this.ownerUid = ownerUid;
    }

    Applied apply(HasMetadata desired) {
        ObjectName name = ObjectName.of(desired);
        try {
            Optional<HasMetadata> actual = store.find(desired);
            return actual.map(object -> applyTo(object, desired, name)).orElseGet(() -> create(desired));
        } catch (KubernetesClientException e) {
            return new Applied.Failed(name, e);
        }
    }

    /** Deletes an object that is not desired any more, if it is ours. */
    Optional<Applied.Failed> delete(HasMetadata actual) {
        if (!Ownership.isControlledBy(ownerUid, actual) || actual.isMarkedForDeletion()) {
            return Optional.empty();
        }
        try {
            store.delete(actual);
            return Optional.empty();
        } catch (KubernetesClientException e) {
            return Optional.of(new Applied.Failed(ObjectName.of(actual), e));
        }
    }

    private Applied create(HasMetadata desired) {
        Stamp.put(desired);
        return new Applied.Present(store.create(desired));
    }

    private Applied applyTo(HasMetadata actual, HasMetadata desired, ObjectName name) {
        if (!Ownership.isControlledBy(ownerUid, actual)) {
            return new Applied.Foreign(name);
        }
        if (actual.isMarkedForDeletion()) {
            return new Applied.Leaving(name);
        }
        Stamp.put(desired);
        HasMetadata merged = Containment.holds(ObjectJson.of(actual), ObjectJson.of(desired))
                ? actual
                : store.apply(ReplicaHandOver.prepare(desired, actual), actual);
        return new Applied.Present(exact(merged, desired));
    }

    private HasMetadata exact(HasMetadata actual, HasMetadata desired) {
        return ExactPart.of(desired)
                .filter(_ -> !ExactPart.holds(actual, desired))
                .map(field -> store.replace(actual, field, ExactPart.part(desired, field)))
                .orElse(actual);
    }
}
