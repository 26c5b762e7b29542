package io.lyncedge.operator.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Optional;

/** Objects of the cluster. Writers throw {@code KubernetesClientException} for what the API server refuses. */
interface ObjectStore {
    /** The object of the same kind and name: from memory, or else by asking the API server once. */
    Optional<HasMetadata> find(HasMetadata desired);

    /** Makes an object that must not exist. */
    HasMetadata create(HasMetadata desired);

    /** Applies to an object that exists. */
    HasMetadata apply(HasMetadata desired, HasMetadata actual);

    /** Replaces a field at the top of an object as a whole. */
    HasMetadata replace(HasMetadata actual, String field, JsonNode value);

    /** Deletes an object unless it has changed since. */
    void delete(HasMetadata actual);
}
