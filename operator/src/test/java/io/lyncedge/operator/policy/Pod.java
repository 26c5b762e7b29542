package io.lyncedge.operator.policy;

import java.util.Map;

/**
 * A pod as policies see it.
 *
 * @param namespace that it is in
 * @param labels of it
 */
record Pod(Namespace namespace, Map<String, String> labels) {
    Pod {
        labels = Map.copyOf(labels);
    }

    /** A namespace and its labels. */
    record Namespace(String name, Map<String, String> labels) {
        Namespace {
            labels = Map.copyOf(labels);
        }

        /** One with the label that every namespace has. */
        static Namespace of(String name) {
            return new Namespace(name, Map.of("kubernetes.io/metadata.name", name));
        }
    }
}
