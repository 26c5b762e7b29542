package io.lyncedge.operator.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The semantics of {@code cilium.io/v2} as far as rendered policies use them: additive as NetworkPolicies are; an empty rule
 * isolates and allows nothing; ranges match nothing that Cilium knows by identity, pods above all.
 */
final class CiliumPolicies implements Policies {
    private final List<JsonNode> policies;
    private final Map<Selected, List<JsonNode>> selecting = new HashMap<>();

    /** Whom policies are asked about; few, and asked about very often. */
    private record Selected(Attempt.Direction direction, Pod subject) {}

    private CiliumPolicies(List<JsonNode> policies) {
        this.policies = policies;
    }

    private static final String NAMESPACE = "k8s:io.kubernetes.pod.namespace";

    static CiliumPolicies of(String yaml) {
        return new CiliumPolicies(Policies.documents(yaml, "CiliumNetworkPolicy"));
    }

    @Override
    public boolean allow(Attempt attempt) {
        List<JsonNode> selecting = selecting(attempt);
        return selecting.isEmpty() || selecting.stream().anyMatch(policy -> allows(policy, attempt));
    }

    private List<JsonNode> selecting(Attempt attempt) {
        return selecting.computeIfAbsent(
                new Selected(attempt.direction(), attempt.subject()),
                _ -> policies.stream()
                        .filter(policy -> selects(policy, attempt))
                        .toList());
    }

    private static boolean selects(JsonNode policy, Attempt attempt) {
        JsonNode spec = Fields.only(policy.path("spec"), "endpointSelector", "ingress", "egress");
        return namespace(policy).equals(attempt.subject().namespace().name())
                && Labels.match(spec.path("endpointSelector"), identity(attempt.subject()))
                && !spec.path(attempt.direction().field()).isEmpty();
    }

    private static boolean allows(JsonNode policy, Attempt attempt) {
        return Fields.items(policy.path("spec"), attempt.direction().field())
                .filter(rule -> !rule.isEmpty())
                .anyMatch(rule -> hasPort(rule, attempt) && hasPeer(policy, rule, attempt));
    }

    private static boolean hasPort(JsonNode rule, Attempt attempt) {
        return Fields.items(rule, "toPorts")
                .flatMap(ports -> Fields.items(Fields.only(ports, "ports"), "ports"))
                .anyMatch(port ->
                        Fields.only(port, "port", "protocol").path("port").isTextual()
                                && port.path("port").asText().equals(String.valueOf(attempt.port()))
                                && port.path("protocol").asText().equals(attempt.protocol()));
    }

    /** Exactly one kind of peers in a rule. */
    private static boolean hasPeer(JsonNode policy, JsonNode rule, Attempt attempt) {
        String ranges = attempt.direction() == Attempt.Direction.INGRESS ? "fromCIDRSet" : "toCIDRSet";
        Fields.only(rule, "fromEntities", "fromEndpoints", ranges, "toPorts");
        if (rule.size() != 2) {
            throw new AssertionError("one kind of peers and ports: " + rule);
        }
        Peer peer = attempt.peer();
        return Fields.items(rule, "fromEntities")
                        .anyMatch(entity -> entity.asText().equals("all"))
                || Fields.items(rule, ranges).anyMatch(range -> isInRange(range, peer))
                || Fields.items(rule, "fromEndpoints")
                        .anyMatch(selector -> peer.pod()
                                .filter(pod -> isEndpoint(policy, selector, pod))
                                .isPresent());
    }

    private static boolean isInRange(JsonNode range, Peer peer) {
        Fields.only(range, "cidr");
        return peer.pod().isEmpty() && Ranges.contain(range.path("cidr").asText(), peer.address());
    }

    /** A selector that says nothing of namespaces means the policy's own. */
    private static boolean isEndpoint(JsonNode policy, JsonNode selector, Pod pod) {
        boolean local = !selector.toString().contains("\"k8s:io.kubernetes.pod.namespace\"")
                && !selector.toString().contains("\"k8s:io.cilium.k8s.namespace.labels.");
        return Labels.match(selector, identity(pod))
                && (!local || namespace(policy).equals(pod.namespace().name()));
    }

    private static Map<String, String> identity(Pod pod) {
        Map<String, String> labels = new HashMap<>();
        pod.labels().forEach((key, value) -> labels.put("k8s:" + key, value));
        pod.namespace()
                .labels()
                .forEach((key, value) -> labels.put("k8s:io.cilium.k8s.namespace.labels." + key, value));
        labels.put(NAMESPACE, pod.namespace().name());
        return labels;
    }

    private static String namespace(JsonNode policy) {
        return policy.path("metadata").path("namespace").asText();
    }
}
