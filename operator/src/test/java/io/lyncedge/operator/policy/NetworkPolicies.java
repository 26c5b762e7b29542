package io.lyncedge.operator.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The semantics of {@code networking.k8s.io/v1}: a pod that some policy of a direction selects is isolated in it, and gets
 * what any of them allows; all others get everything.
 */
final class NetworkPolicies implements Policies {
    private final List<JsonNode> policies;
    private final Map<Selected, List<JsonNode>> selecting = new HashMap<>();

    /** Whom policies are asked about; few, and asked about very often. */
    private record Selected(Attempt.Direction direction, Pod subject) {}

    private NetworkPolicies(List<JsonNode> policies) {
        this.policies = policies;
    }

    static NetworkPolicies of(String yaml) {
        return new NetworkPolicies(Policies.documents(yaml, "NetworkPolicy"));
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
        JsonNode spec = Fields.only(policy.path("spec"), "podSelector", "policyTypes", "ingress", "egress");
        return namespace(policy).equals(attempt.subject().namespace().name())
                && Labels.match(
                        Objects.requireNonNull(spec.get("podSelector")),
                        attempt.subject().labels())
                && isOfDirection(spec, attempt.direction());
    }

    /** Without types a policy is about ingress, and about egress if it has such rules. */
    private static boolean isOfDirection(JsonNode spec, Attempt.Direction direction) {
        return switch (Fields.find(spec, "policyTypes").orElse(null)) {
            case null -> direction == Attempt.Direction.INGRESS || spec.has(direction.field());
            case JsonNode types ->
                Fields.items(spec, "policyTypes")
                        .anyMatch(type -> type.asText().equals(direction.type()) && !types.isEmpty());
        };
    }

    private static boolean allows(JsonNode policy, Attempt attempt) {
        return Fields.items(policy.path("spec"), attempt.direction().field())
                .map(rule -> Fields.only(rule, attempt.direction().peers(), "ports"))
                .anyMatch(rule -> hasPort(rule, attempt) && hasPeer(policy, rule, attempt));
    }

    private static boolean hasPort(JsonNode rule, Attempt attempt) {
        return rule.path("ports").isEmpty() || Fields.items(rule, "ports").anyMatch(port -> isPort(port, attempt));
    }

    private static boolean isPort(JsonNode port, Attempt attempt) {
        Fields.only(port, "port", "endPort", "protocol");
        if (!Fields.find(port, "protocol").map(JsonNode::asText).orElse("TCP").equals(attempt.protocol())) {
            return false;
        }
        JsonNode first = port.get("port");
        if (first == null) {
            return true;
        }
        if (!first.isInt()) {
            throw new AssertionError("a port by name says nothing by itself: " + port);
        }
        int last = Fields.find(port, "endPort").map(JsonNode::asInt).orElse(first.asInt());
        return first.asInt() <= attempt.port() && attempt.port() <= last;
    }

    private static boolean hasPeer(JsonNode policy, JsonNode rule, Attempt attempt) {
        String field = attempt.direction().peers();
        return rule.path(field).isEmpty()
                || Fields.items(rule, field).anyMatch(peer -> isPeer(policy, peer, attempt.peer()));
    }

    private static boolean isPeer(JsonNode policy, JsonNode peer, Peer other) {
        Fields.only(peer, "ipBlock", "namespaceSelector", "podSelector");
        if (peer.has("ipBlock")) {
            if (peer.size() != 1) {
                throw new AssertionError("ipBlock stands alone: " + peer);
            }
            return isInBlock(peer.path("ipBlock"), other.address());
        }
        return other.pod().filter(pod -> isSelected(policy, peer, pod)).isPresent();
    }

    /** Both selectors of one peer have to match; without one of namespaces, pods of the policy's own are meant. */
    private static boolean isSelected(JsonNode policy, JsonNode peer, Pod pod) {
        boolean namespace = Fields.find(peer, "namespaceSelector")
                .map(selector -> Labels.match(selector, pod.namespace().labels()))
                .orElseGet(() -> namespace(policy).equals(pod.namespace().name()));
        return namespace
                && Fields.find(peer, "podSelector")
                        .map(selector -> Labels.match(selector, pod.labels()))
                        .orElse(true);
    }

    private static boolean isInBlock(JsonNode block, InetAddress address) {
        Fields.only(block, "cidr", "except");
        return Ranges.contain(block.path("cidr").asText(), address)
                && Fields.items(block, "except").noneMatch(hole -> Ranges.contain(hole.asText(), address));
    }

    private static String namespace(JsonNode policy) {
        return policy.path("metadata").path("namespace").asText();
    }
}
