package io.lyncedge.operator.encoding;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.lyncedge.operator.encoding.ClusterNetworkPolicy.Egress;
import io.lyncedge.operator.encoding.ClusterNetworkPolicy.Ingress;
import io.lyncedge.operator.encoding.ClusterNetworkPolicy.Peer;
import io.lyncedge.operator.encoding.ClusterNetworkPolicy.Spec;
import io.lyncedge.operator.resources.NetworkPolicyFactory;
import io.lyncedge.operator.translate.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** NetworkPolicies of this operator as ClusterNetworkPolicies: what each allows is accepted, then the rest is denied. */
final class ClusterWords {
    private static final String TIER = "Admin";
    private static final int ALLOWING = 500;
    private static final int DENYING = 501;
    private static final List<String> EVERYWHERE = List.of("0.0.0.0/0", "::/0");
    private static final String OUTSIDE =
            "No ingress peer of a ClusterNetworkPolicy is an address: what comes from outside the cluster, from nodes and from"
                    + " pods on the host's network is neither accepted nor denied here. Keep the NetworkPolicies for that.";
    private static final String FINAL =
            "Tier Admin is final: other than with NetworkPolicies, nobody else's policy can allow the proxies more, and"
                    + " what is accepted here no NetworkPolicy denies.";
    private static final String CLIENTS =
            "allowedClientCIDRs is not carried: pods are denied on the listeners, whatever their addresses.";

    private ClusterWords() {}

    /** What is not the same. */
    static List<String> limits(Plan plan) {
        boolean clients =
                plan.policyRows().stream().anyMatch(row -> !row.clientCidrs().isEmpty());
        return clients ? List.of(OUTSIDE, FINAL, CLIENTS) : List.of(OUTSIDE, FINAL);
    }

    /** The objects, those that accept before the one that denies. */
    static List<ClusterNetworkPolicy> policies(Plan plan) {
        List<NetworkPolicy> policies = NetworkPolicyFactory.create(plan);
        List<ClusterNetworkPolicy> objects = new ArrayList<>();
        policies.forEach(policy -> objects.addAll(accepting(policy)));
        objects.add(denying(policies.getFirst()));
        return List.copyOf(objects);
    }

    private static List<ClusterNetworkPolicy> accepting(NetworkPolicy policy) {
        List<Ingress> ingress = policy.getSpec().getIngress().stream()
                .map(rule ->
                        new Ingress("Accept", sources(policy, rule.getFrom()), ClusterPeers.ports(rule.getPorts())))
                .filter(rule -> !rule.from().isEmpty())
                .toList();
        List<Egress> egress = policy.getSpec().getEgress().stream()
                .map(rule ->
                        new Egress("Accept", ClusterPeers.networks(rule.getTo()), ClusterPeers.ports(rule.getPorts())))
                .toList();
        List<Spec> specs = Stream.concat(
                        ClusterPeers.chunks(ingress).stream().map(rules -> spec(policy, ALLOWING, rules, List.of())),
                        ClusterPeers.chunks(egress).stream().map(rules -> spec(policy, ALLOWING, List.of(), rules)))
                .toList();
        return IntStream.range(0, specs.size())
                .mapToObj(index -> object(policy, index == 0 ? "" : "-" + (index + 1), specs.get(index)))
                .toList();
    }

    private static List<Peer> sources(NetworkPolicy policy, List<NetworkPolicyPeer> from) {
        return from.isEmpty()
                ? List.of(Peer.ofNamespaces(new LabelSelector()))
                : from.stream()
                        .filter(peer -> peer.getIpBlock() == null)
                        .map(peer -> ClusterPeers.selected(policy, peer))
                        .toList();
    }

    private static ClusterNetworkPolicy denying(NetworkPolicy policy) {
        Peer pods = Peer.ofNamespaces(new LabelSelector());
        return object(
                policy,
                "",
                spec(
                        policy,
                        DENYING,
                        List.of(new Ingress("Deny", List.of(pods), List.of())),
                        List.of(new Egress("Deny", List.of(pods, Peer.ofNetworks(EVERYWHERE)), List.of()))));
    }

    private static Spec spec(NetworkPolicy policy, int priority, List<Ingress> ingress, List<Egress> egress) {
        return new Spec(TIER, priority, ClusterPeers.subject(policy), ingress, egress);
    }

    /** Of the cluster, hence with the namespace in its name. */
    private static ClusterNetworkPolicy object(NetworkPolicy policy, String suffix, Spec spec) {
        String name =
                policy.getMetadata().getNamespace() + "." + policy.getMetadata().getName() + suffix;
        return new ClusterNetworkPolicy(PolicyMeta.clusterMeta(policy, name), spec);
    }
}
