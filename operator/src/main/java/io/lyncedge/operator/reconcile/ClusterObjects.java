package io.lyncedge.operator.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Optional;

/** The objects of the real cluster: read from the informers, written by server-side apply. */
final class ClusterObjects implements ObjectStore {
    /** With server-side apply, a version that no object has: the request fails if there is one. */
    private static final String NOT_EXISTING = "1";

    private final KubernetesClient client;
    private final OwnedSources sources;

    ClusterObjects(KubernetesClient client, OwnedSources sources) {
        this.client = client;
        this.sources = sources;
    }

    /** Informers see labelled objects alone: what they do not show may be ours without labels, or somebody else's. */
    @Override
    public Optional<HasMetadata> find(HasMetadata desired) {
        return sources.find(desired.getClass(), ResourceID.fromResource(desired))
                .<HasMetadata>map(object -> object)
                .or(() -> Optional.ofNullable(client.resource(desired).get()));
    }

    @Override
    public HasMetadata create(HasMetadata desired) {
        desired.getMetadata().setResourceVersion(NOT_EXISTING);
        return remembered(client.resource(desired).patch(FieldOwner.APPLY));
    }

    /** The UID keeps the request from an object that took the place of the one that was looked at. */
    @Override
    public HasMetadata apply(HasMetadata desired, HasMetadata actual) {
        desired.getMetadata().setUid(actual.getMetadata().getUid());
        return remembered(client.resource(desired).patch(FieldOwner.APPLY));
    }

    @Override
    public HasMetadata replace(HasMetadata actual, String field, JsonNode value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        JsonNode operations = json.arrayNode()
                .add(json.objectNode()
                        .put("op", "test")
                        .put("path", "/metadata/uid")
                        .put("value", actual.getMetadata().getUid()))
                .add(json.objectNode()
                        .put("op", "replace")
                        .put("path", "/" + field)
                        .set("value", value));
        return remembered(client.resource(actual).patch(FieldOwner.JSON_PATCH, operations.toString()));
    }

    @Override
    public void delete(HasMetadata actual) {
        client.resource(actual)
                .lockResourceVersion(actual.getMetadata().getResourceVersion())
                .delete();
    }

    private HasMetadata remembered(HasMetadata written) {
        sources.remember(written);
        return written;
    }
}
