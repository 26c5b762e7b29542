package io.lyncedge.cli.input;

import java.util.Optional;

/**
 * Name of a Secret or ConfigMap in a file.
 *
 * @param namespace absent where the document names none: it then belongs to the resource beside it
 * @param name of the object
 */
public record ObjectKey(Optional<String> namespace, String name) {
    static ObjectKey of(YamlDocument document) {
        return new ObjectKey(
                document.metadata("namespace"), document.metadata("name").orElse(""));
    }

    boolean isIn(String wanted) {
        return namespace.isEmpty() || namespace.get().equals(wanted);
    }
}
