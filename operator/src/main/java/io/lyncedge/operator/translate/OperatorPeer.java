package io.lyncedge.operator.translate;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The operator as a NetworkPolicy sees it.
 *
 * @param namespace it runs in
 * @param podLabels that select its pods
 */
public record OperatorPeer(String namespace, SortedMap<String, String> podLabels) {
    public OperatorPeer {
        podLabels = Collections.unmodifiableSortedMap(new TreeMap<>(podLabels));
    }

    /** The operator as {@code install.yaml} sets it up. */
    public static OperatorPeer installed() {
        return new OperatorPeer(
                "lyncedge-system", new TreeMap<>(Map.of("app.kubernetes.io/name", "lyncedge-operator")));
    }
}
