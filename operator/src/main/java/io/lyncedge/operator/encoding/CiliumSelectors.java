package io.lyncedge.operator.encoding;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirementBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Selectors by Kubernetes labels as Cilium writes them: labels of pods and of their namespaces stand in one selector. */
final class CiliumSelectors {
    private static final String POD = "k8s:";
    private static final String NAMESPACE = POD + "io.kubernetes.pod.namespace";
    private static final String NAMESPACE_LABEL = POD + "io.cilium.k8s.namespace.labels.";

    private CiliumSelectors() {}

    /** Pods of the policy's own namespace. */
    static LabelSelector pods(LabelSelector selector) {
        return together(List.of(), prefixed(POD, Optional.of(selector)));
    }

    /** Pods of selected namespaces; of the policy's own where none are selected. */
    static LabelSelector peer(NetworkPolicyPeer peer) {
        return together(
                namespaces(Optional.ofNullable(peer.getNamespaceSelector())),
                prefixed(POD, Optional.ofNullable(peer.getPodSelector())));
    }

    /** Without a word about the namespace Cilium adds the policy's own. */
    private static List<LabelSelector> namespaces(Optional<LabelSelector> selector) {
        return selector.map(labels -> isEmpty(labels) ? anyNamespace() : prefixed(NAMESPACE_LABEL, selector))
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean isEmpty(LabelSelector selector) {
        return selector.getMatchLabels().isEmpty()
                && selector.getMatchExpressions().isEmpty();
    }

    private static LabelSelector anyNamespace() {
        return new LabelSelectorBuilder()
                .addNewMatchExpression()
                .withKey(NAMESPACE)
                .withOperator("Exists")
                .endMatchExpression()
                .build();
    }

    private static LabelSelector prefixed(String prefix, Optional<LabelSelector> selector) {
        Map<String, String> labels = new TreeMap<>();
        selector.ifPresent(given -> given.getMatchLabels().forEach((key, value) -> labels.put(prefix + key, value)));
        return new LabelSelectorBuilder()
                .withMatchLabels(labels)
                .withMatchExpressions(selector.map(LabelSelector::getMatchExpressions).orElse(List.of()).stream()
                        .map(expression -> prefixed(prefix, expression))
                        .toList())
                .build();
    }

    private static LabelSelectorRequirement prefixed(String prefix, LabelSelectorRequirement expression) {
        return new LabelSelectorRequirementBuilder(expression)
                .withKey(prefix + expression.getKey())
                .build();
    }

    private static LabelSelector together(List<LabelSelector> namespaces, LabelSelector pods) {
        Map<String, String> labels = new TreeMap<>(pods.getMatchLabels());
        List<LabelSelectorRequirement> expressions = new ArrayList<>();
        namespaces.forEach(selector -> {
            labels.putAll(selector.getMatchLabels());
            expressions.addAll(selector.getMatchExpressions());
        });
        expressions.addAll(pods.getMatchExpressions());
        return new LabelSelectorBuilder()
                .withMatchLabels(labels)
                .withMatchExpressions(expressions)
                .build();
    }
}
