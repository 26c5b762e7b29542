package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.config.Bundle;
import io.lyncedge.config.WireFormats;
import io.lyncedge.operator.references.ObjectContent;
import io.lyncedge.operator.resources.BundleSecretFactory;
import io.lyncedge.operator.translate.StoredBundle;
import java.util.Optional;
import java.util.TreeMap;

/** Reads back the bundle of the last time, if it is the resource's own. */
final class BundleSource {
    private final ObjectStore store;

    private final WireFormats formats;

    BundleSource(ObjectStore store, WireFormats formats) {
        this.store = store;
        this.formats = formats;
    }

    Optional<StoredBundle> of(LyncEdgeProxy resource) {
        String uid = resource.getMetadata().getUid();
        return store.find(BundleSecretFactory.named(LivePlanner.identity(resource)))
                .filter(object -> Ownership.isControlledBy(uid, object))
                .flatMap(this::content);
    }

    private Optional<StoredBundle> content(HasMetadata object) {
        return object instanceof Secret secret
                ? Optional.of(new StoredBundle(
                        new Bundle(new TreeMap<>(ObjectContent.of(secret).data())), formats))
                : Optional.empty();
    }
}
