package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import java.util.Optional;

/**
 * Whether a resource is still there. What it owned goes with it, and the news of that may come before the news of the
 * resource itself: what is missing then must not be made again.
 */
final class Owners {
    private final IndexerResourceCache<LyncEdgeProxy> known;
    private final KubernetesClient client;

    /**
     * As the cluster has them.
     *
     * @param known from memory
     * @param client for what memory does not know yet
     */
    Owners(IndexerResourceCache<LyncEdgeProxy> known, KubernetesClient client) {
        this.known = known;
        this.client = client;
    }

    /** Whether it is there and not being deleted; asks the API server only if memory does not deny it. */
    boolean has(LyncEdgeProxy resource) {
        return isSame(known.get(ResourceID.fromResource(resource)), resource) && isSame(asked(resource), resource);
    }

    /** By a list, which the operator may ask for anyway. */
    private Optional<LyncEdgeProxy> asked(LyncEdgeProxy resource) {
        return client
                .resources(LyncEdgeProxy.class)
                .inNamespace(resource.getMetadata().getNamespace())
                .withField("metadata.name", resource.getMetadata().getName())
                .list()
                .getItems()
                .stream()
                .findFirst();
    }

    private static boolean isSame(Optional<LyncEdgeProxy> found, HasMetadata resource) {
        return found.filter(there -> !there.isMarkedForDeletion())
                .filter(there -> there.getMetadata()
                        .getUid()
                        .equals(resource.getMetadata().getUid()))
                .isPresent();
    }
}
