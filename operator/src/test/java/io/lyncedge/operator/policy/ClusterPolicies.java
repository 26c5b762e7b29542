package io.lyncedge.operator.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The semantics of {@code policy.networking.k8s.io/v1alpha2}: the first rule that matches decides, by priority and then by
 * order; no rule, no effect. Refuses what the schema refuses.
 */
final class ClusterPolicies implements Policies {
    private static final int MAX_ITEMS = 25;

    private final List<JsonNode> policies;
    private final Map<Pod, List<JsonNode>> selecting = new HashMap<>();

    private ClusterPolicies(List<JsonNode> policies) {
        this.policies = policies;
    }

    static ClusterPolicies of(String yaml) {
        return new ClusterPolicies(Policies.documents(yaml, "ClusterNetworkPolicy"));
    }

    @Override
    public boolean allow(Attempt attempt) {
        String field = attempt.direction().field();
        return selecting.computeIfAbsent(attempt.subject(), this::selecting).stream()
                .flatMap(spec -> bounded(spec, field))
                .flatMap(rule -> action(rule, attempt).stream())
                .findFirst()
                .map("Accept"::equals)
                .orElse(true);
    }

    /** Specs that are about a pod, by priority. */
    private List<JsonNode> selecting(Pod subject) {
        return policies.stream()
                .map(policy -> Fields.only(policy.path("spec"), "tier", "priority", "subject", "ingress", "egress"))
                .filter(spec -> isPod(spec.path("subject"), subject))
                .sorted(Comparator.comparingInt(spec -> spec.path("priority").asInt()))
                .toList();
    }

    private static Optional<String> action(JsonNode rule, Attempt attempt) {
        String peers = attempt.direction().peers();
        Fields.only(rule, "action", peers, "protocols");
        return Optional.of(rule.path("action").asText())
                .filter(_ -> hasProtocol(rule, attempt))
                .filter(_ -> bounded(rule, peers).anyMatch(peer -> isPeer(peer, attempt.peer())));
    }

    private static boolean hasProtocol(JsonNode rule, Attempt attempt) {
        return !rule.has("protocols") || bounded(rule, "protocols").anyMatch(protocol -> isProtocol(protocol, attempt));
    }

    private static boolean isProtocol(JsonNode protocol, Attempt attempt) {
        JsonNode port = Fields.only(Fields.only(protocol, "tcp").path("tcp"), "destinationPort")
                .path("destinationPort");
        return attempt.protocol().equals("TCP")
                && Fields.only(port, "number").path("number").asInt() == attempt.port();
    }

    private static boolean isPeer(JsonNode peer, Peer other) {
        return peer.has("networks")
                ? bounded(one(peer), "networks").anyMatch(range -> Ranges.contain(range.asText(), other.address()))
                : other.pod().filter(pod -> isPod(peer, pod)).isPresent();
    }

    private static boolean isPod(JsonNode peer, Pod pod) {
        return Fields.find(one(peer), "namespaces")
                .map(selector -> Labels.match(selector, pod.namespace().labels()))
                .orElseGet(() -> isSelected(peer.path("pods"), pod));
    }

    private static JsonNode one(JsonNode peer) {
        if (Fields.only(peer, "namespaces", "pods", "networks").size() != 1) {
            throw new AssertionError("exactly one field: " + peer);
        }
        return peer;
    }

    private static boolean isSelected(JsonNode pods, Pod pod) {
        Fields.only(pods, "namespaceSelector", "podSelector");
        return Labels.match(
                        Fields.find(pods, "namespaceSelector").orElseThrow(),
                        pod.namespace().labels())
                && Labels.match(Fields.find(pods, "podSelector").orElseThrow(), pod.labels());
    }

    private static Stream<JsonNode> bounded(JsonNode object, String field) {
        if (object.path(field).size() > MAX_ITEMS) {
            throw new AssertionError("more than " + MAX_ITEMS + " items in " + field);
        }
        return Fields.items(object, field);
    }
}
