package io.lyncedge.operator.encoding;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.lyncedge.operator.encoding.ClusterNetworkPolicy.Peer;
import io.lyncedge.operator.encoding.ClusterNetworkPolicy.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Peers, subjects and ports of NetworkPolicies as those of ClusterNetworkPolicies. */
final class ClusterPeers {
    private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

    private ClusterPeers() {}

    /** The pods that the policy is about. */
    static Peer subject(NetworkPolicy policy) {
        return Peer.ofPods(ownNamespace(policy), policy.getSpec().getPodSelector());
    }

    /** Pods that selectors name; without a selector of namespaces those of the policy's own. */
    static Peer selected(NetworkPolicy policy, NetworkPolicyPeer peer) {
        LabelSelector namespaces =
                Optional.ofNullable(peer.getNamespaceSelector()).orElseGet(() -> ownNamespace(policy));
        return Optional.ofNullable(peer.getPodSelector())
                .map(pods -> Peer.ofPods(namespaces, pods))
                .orElseGet(() -> Peer.ofNamespaces(namespaces));
    }

    /** Ranges, in as many peers as they need. */
    static List<Peer> networks(List<NetworkPolicyPeer> peers) {
        List<String> ranges =
                peers.stream().map(peer -> peer.getIpBlock().getCidr()).toList();
        return chunks(ranges).stream().map(Peer::ofNetworks).toList();
    }

    static List<Protocol> ports(List<NetworkPolicyPort> ports) {
        return ports.stream()
                .map(port -> Protocol.tcp(port.getPort().getIntVal()))
                .toList();
    }

    /** As many to a list as the kind allows. */
    static <T> List<List<T>> chunks(List<T> items) {
        int size = ClusterNetworkPolicy.MAX_ITEMS;
        return IntStream.range(0, (items.size() + size - 1) / size)
                .mapToObj(index -> items.subList(index * size, Math.min(items.size(), (index + 1) * size)))
                .toList();
    }

    private static LabelSelector ownNamespace(NetworkPolicy policy) {
        return new LabelSelectorBuilder()
                .addToMatchLabels(NAMESPACE_NAME, policy.getMetadata().getNamespace())
                .build();
    }
}
