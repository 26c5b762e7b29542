package io.lyncedge.operator.encoding;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.lyncedge.operator.encoding.CiliumNetworkPolicy.Egress;
import io.lyncedge.operator.encoding.CiliumNetworkPolicy.Ingress;
import io.lyncedge.operator.encoding.CiliumNetworkPolicy.Port;
import io.lyncedge.operator.encoding.CiliumNetworkPolicy.Ports;
import io.lyncedge.operator.encoding.CiliumNetworkPolicy.Range;
import io.lyncedge.operator.encoding.CiliumNetworkPolicy.Spec;
import io.lyncedge.operator.translate.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A NetworkPolicy of this operator in the words of Cilium: one object of the same name that allows the same. */
final class CiliumWords {
    private static final String POOLS =
            "toCIDRSet does not match pods and nodes of the cluster, which Cilium knows by identity: a pool must be outside.";
    private static final String CLIENTS =
            "fromCIDRSet does not match pods and nodes of the cluster either: what a node has given its own address, as with"
                    + " externalTrafficPolicy: Cluster, is not let in by allowedClientCIDRs.";

    private CiliumWords() {}

    /** What is not the same. */
    static List<String> limits(Plan plan) {
        boolean clients =
                plan.policyRows().stream().anyMatch(row -> !row.clientCidrs().isEmpty());
        return clients ? List.of(POOLS, CLIENTS) : List.of(POOLS);
    }

    /** The policy in these words; a direction of it without rules denies all of that direction. */
    static CiliumNetworkPolicy policy(NetworkPolicy policy) {
        List<String> types = policy.getSpec().getPolicyTypes();
        return new CiliumNetworkPolicy(
                PolicyMeta.meta(policy, policy.getMetadata().getName()),
                new Spec(
                        CiliumSelectors.pods(policy.getSpec().getPodSelector()),
                        types.contains("Ingress") ? ingress(policy) : List.of(),
                        types.contains("Egress") ? egress(policy) : List.of()));
    }

    private static List<Ingress> ingress(NetworkPolicy policy) {
        List<Ingress> rules = new ArrayList<>();
        policy.getSpec().getIngress().forEach(rule -> rules.addAll(ingress(rule)));
        return rules.isEmpty() ? List.of(Ingress.NONE) : List.copyOf(rules);
    }

    /** Kinds of peers do not stand in one rule, where all of them would have to match. */
    private static List<Ingress> ingress(NetworkPolicyIngressRule rule) {
        List<Ports> ports = ports(rule.getPorts());
        if (rule.getFrom().isEmpty()) {
            return List.of(new Ingress(List.of("all"), List.of(), List.of(), ports));
        }
        List<NetworkPolicyPeer> selected = rule.getFrom().stream()
                .filter(peer -> peer.getIpBlock() == null)
                .toList();
        List<Range> ranges = ranges(rule.getFrom());
        Stream<Ingress> endpoints = selected.isEmpty()
                ? Stream.of()
                : Stream.of(new Ingress(
                        List.of(), selected.stream().map(CiliumSelectors::peer).toList(), List.of(), ports));
        Stream<Ingress> addresses =
                ranges.isEmpty() ? Stream.of() : Stream.of(new Ingress(List.of(), List.of(), ranges, ports));
        return Stream.concat(endpoints, addresses).toList();
    }

    private static List<Egress> egress(NetworkPolicy policy) {
        List<Egress> rules =
                policy.getSpec().getEgress().stream().map(CiliumWords::egress).toList();
        return rules.isEmpty() ? List.of(Egress.NONE) : rules;
    }

    private static Egress egress(NetworkPolicyEgressRule rule) {
        return new Egress(ranges(rule.getTo()), ports(rule.getPorts()));
    }

    private static List<Range> ranges(List<NetworkPolicyPeer> peers) {
        return peers.stream()
                .filter(peer -> peer.getIpBlock() != null)
                .map(peer -> new Range(peer.getIpBlock().getCidr()))
                .toList();
    }

    private static List<Ports> ports(List<NetworkPolicyPort> ports) {
        return List.of(new Ports(ports.stream()
                .map(port -> new Port(port.getPort().getIntVal().toString(), port.getProtocol()))
                .toList()));
    }
}
