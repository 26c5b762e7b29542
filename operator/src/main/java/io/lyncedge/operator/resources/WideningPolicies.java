package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.lyncedge.operator.translate.Plan;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Foreign NetworkPolicies that allow the proxies more than their own do: policies add up, so that what any of them allows
 * is allowed. A foreign rule is no more than ours if one of our rules contains it; what only several of ours contain
 * together counts as more.
 */
public final class WideningPolicies {
    private WideningPolicies() {}

    /** Names of those that allow more, sorted. */
    public static List<String> names(Plan plan, Collection<NetworkPolicy> foreign) {
        if (foreign.isEmpty()) {
            return List.of();
        }
        Map<String, String> labels = DeploymentFactory.create(plan)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels();
        List<NetworkPolicySpec> own = NetworkPolicyFactory.create(plan).stream()
                .map(NetworkPolicy::getSpec)
                .toList();
        return foreign.stream()
                .filter(policy -> policy.getSpec() != null)
                .filter(policy -> selects(policy.getSpec().getPodSelector(), labels))
                .filter(policy -> widens(policy.getSpec(), own))
                .map(policy -> policy.getMetadata().getName())
                .sorted()
                .toList();
    }

    private static boolean widens(NetworkPolicySpec foreign, List<NetworkPolicySpec> own) {
        List<NetworkPolicyIngressRule> ingress =
                own.stream().flatMap(spec -> spec.getIngress().stream()).toList();
        List<NetworkPolicyEgressRule> egress =
                own.stream().flatMap(spec -> spec.getEgress().stream()).toList();
        return hasType(foreign, "Ingress", true)
                        && foreign.getIngress().stream()
                                .anyMatch(rule ->
                                        ingress.stream().noneMatch(ours -> RuleContainment.contains(ours, rule)))
                || hasType(foreign, "Egress", !foreign.getEgress().isEmpty())
                        && foreign.getEgress().stream()
                                .anyMatch(rule ->
                                        egress.stream().noneMatch(ours -> RuleContainment.contains(ours, rule)));
    }

    private static boolean hasType(NetworkPolicySpec spec, String type, boolean otherwise) {
        return spec.getPolicyTypes().isEmpty()
                ? otherwise
                : spec.getPolicyTypes().contains(type);
    }

    private static boolean selects(LabelSelector selector, Map<String, String> labels) {
        return selector.getMatchLabels().entrySet().stream()
                        .allMatch(label -> label.getValue().equals(labels.get(label.getKey())))
                && selector.getMatchExpressions().stream().allMatch(expression -> isMet(expression, labels));
    }

    private static boolean isMet(LabelSelectorRequirement expression, Map<String, String> labels) {
        String value = labels.get(expression.getKey());
        return switch (expression.getOperator()) {
            case "In" -> value != null && expression.getValues().contains(value);
            case "NotIn" -> value == null || !expression.getValues().contains(value);
            case "DoesNotExist" -> value == null;
            default -> value != null;
        };
    }
}
