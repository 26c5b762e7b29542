package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.ProxyPodTemplateSpec;
import java.util.Set;

/** What a pod template must leave to the operator: selectors and policies live by these labels. */
final class PodTemplateRules {
    private static final Set<String> OPERATOR_LABELS =
            Set.of("app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/managed-by");
    private static final String OPERATOR_PREFIX = "lyncedge.io/";

    private PodTemplateRules() {}

    static void check(LyncEdgeProxySpec spec, SpecProblems problems) {
        ProxyPodTemplateSpec template = spec.podTemplate();
        if (template == null) {
            return;
        }
        template.labels().keySet().forEach(key -> check("labels", key, problems));
        template.annotations().keySet().forEach(key -> check("annotations", key, problems));
    }

    private static void check(String field, String key, SpecProblems problems) {
        problems.require(
                !OPERATOR_LABELS.contains(key) && !key.startsWith(OPERATOR_PREFIX),
                "spec.podTemplate." + field,
                key + " belongs to the operator, which finds and protects its pods by it",
                "remove it, or write another key");
    }
}
