package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.status.ObjectName;
import java.util.Optional;

/** Brings single objects of one resource to what is desired, and writes only where they differ. */
final class ObjectApplier {
    private static final String DELETED = "deleted";

    private final ObjectStore store;
    private final WriteFights fights;
    private final Owners owners;
    private final LyncEdgeProxy owner;
    private final String ownerUid;
    private boolean ownerSeen;

    ObjectApplier(ObjectStore store, WriteFights fights, Owners owners, LyncEdgeProxy owner) {
        this.store = store;
        this.fights = fights;
        this.owners = owners;
        this.owner = owner;
        this.ownerUid = owner.getMetadata().getUid();
    }

    Applied apply(HasMetadata desired) {
        ObjectName name = ObjectName.of(desired);
        try {
            Optional<HasMetadata> actual = store.find(desired);
            Stamp.put(desired);
            return actual.map(object -> applyTo(object, desired, name)).orElseGet(() -> create(desired, name));
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

    private Applied create(HasMetadata desired, ObjectName name) {
        Optional<WriteFights.Fight> fight = fights.wait(key(desired), Stamp.of(desired));
        if (fight.isPresent()) {
            return new Applied.Contested(name, Optional.empty(), fight.get());
        }
        if (!hasOwner()) {
            return new Applied.Ownerless(name);
        }
        HasMetadata created = store.create(desired);
        fights.wrote(key(desired), Stamp.of(desired), DELETED);
        return present(created, name);
    }

    /** What nobody has looked at yet owned nothing that could have gone with it. */
    private boolean hasOwner() {
        ownerSeen = ownerSeen || owner.getStatus() == null || owners.has(owner);
        return ownerSeen;
    }

    private Applied applyTo(HasMetadata actual, HasMetadata desired, ObjectName name) {
        if (!Ownership.isControlledBy(ownerUid, actual)) {
            return new Applied.Foreign(name);
        }
        if (actual.isMarkedForDeletion()) {
            return new Applied.Leaving(name);
        }
        return difference(actual, desired)
                .map(field -> write(actual, desired, field))
                .orElseGet(() -> present(actual, name));
    }

    private static Optional<String> difference(HasMetadata actual, HasMetadata desired) {
        return Containment.difference(ObjectJson.of(actual), ObjectJson.of(desired))
                .or(() -> ExactPart.of(desired).filter(_ -> !ExactPart.holds(actual, desired)));
    }

    private Applied write(HasMetadata actual, HasMetadata desired, String field) {
        ObjectName name = ObjectName.of(desired);
        Optional<WriteFights.Fight> fight = fights.wait(key(desired), Stamp.of(desired));
        if (fight.isPresent()) {
            return new Applied.Contested(name, Optional.of(actual), fight.get());
        }
        String stamp = Stamp.of(desired);
        HasMetadata merged = Containment.holds(ObjectJson.of(actual), ObjectJson.of(desired))
                ? actual
                : store.apply(ReplicaHandOver.prepare(desired, actual), actual);
        HasMetadata written = exact(merged, desired);
        fights.wrote(key(desired), stamp, field);
        return present(written, name);
    }

    private Applied present(HasMetadata object, ObjectName name) {
        return fights.about(key(object))
                .<Applied>map(fight -> new Applied.Contested(name, Optional.of(object), fight))
                .orElseGet(() -> new Applied.Present(object));
    }

    private static String key(HasMetadata object) {
        return object.getKind() + " " + object.getMetadata().getNamespace() + "/"
                + object.getMetadata().getName();
    }

    private HasMetadata exact(HasMetadata actual, HasMetadata desired) {
        return ExactPart.of(desired)
                .filter(_ -> !ExactPart.holds(actual, desired))
                .map(field -> store.replace(actual, field, ExactPart.part(desired, field)))
                .orElse(actual);
    }
}
