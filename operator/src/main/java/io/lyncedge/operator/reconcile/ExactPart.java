package io.lyncedge.operator.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.Optional;

/**
 * The part of an object that nobody may add to: another rule in a NetworkPolicy would open what the tables close, and
 * another file in the bundle would change the configuration hash.
 */
final class ExactPart {
    private ExactPart() {}

    /** Its field at the top of the object; empty for kinds where additions of others are kept. */
    static Optional<String> of(HasMetadata object) {
        return switch (object) {
            case NetworkPolicy _ -> Optional.of("spec");
            case Secret _ -> Optional.of("data");
            default -> Optional.empty();
        };
    }

    /** Whether an object has nothing in that part but what is desired. */
    static boolean holds(HasMetadata actual, HasMetadata desired) {
        return of(desired)
                .map(field -> part(actual, field).equals(part(desired, field)))
                .orElse(true);
    }

    static JsonNode part(HasMetadata object, String field) {
        return ObjectJson.of(object).path(field);
    }
}
