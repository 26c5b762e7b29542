package io.lyncedge.operator.references;

/**
 * An object that a resource names.
 *
 * @param kind of it
 * @param namespace of the resource
 * @param name as the resource writes it
 */
public record NamedObject(Kind kind, String namespace, String name) {
    /** What can be named. */
    public enum Kind {
        CONFIG_MAP,
        SECRET
    }
}
