package io.lyncedge.operator.status;

import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * An object of the resource's namespace, as messages name it.
 *
 * @param kind of it
 * @param name of it
 */
public record ObjectName(String kind, String name) {
    /** The name of an object. */
    public static ObjectName of(HasMetadata object) {
        return new ObjectName(object.getKind(), object.getMetadata().getName());
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
