package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.lyncedge.config.Cidr;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whether one of our rules, which have one TCP port each, allows all that a rule of somebody else allows. */
final class RuleContainment {
    private static final Map<String, Integer> NAMED_PORTS =
            Map.of("https", 443, "http", 80, "admin", ProxyContainerFactory.ADMIN_PORT);

    private RuleContainment() {}

    static boolean contains(NetworkPolicyIngressRule ours, NetworkPolicyIngressRule foreign) {
        return containsPorts(ours.getPorts(), foreign.getPorts()) && containsPeers(ours.getFrom(), foreign.getFrom());
    }

    static boolean contains(NetworkPolicyEgressRule ours, NetworkPolicyEgressRule foreign) {
        return containsPorts(ours.getPorts(), foreign.getPorts()) && containsPeers(ours.getTo(), foreign.getTo());
    }

    /** No port in a rule means every port. */
    private static boolean containsPorts(List<NetworkPolicyPort> ours, List<NetworkPolicyPort> foreign) {
        int port = ours.getFirst().getPort().getIntVal();
        return !foreign.isEmpty() && foreign.stream().allMatch(other -> isNoMoreThan(port, other));
    }

    private static boolean isNoMoreThan(int port, NetworkPolicyPort other) {
        return "TCP".equals(Objects.requireNonNullElse(other.getProtocol(), "TCP"))
                && Optional.ofNullable(other.getPort())
                        .flatMap(RuleContainment::number)
                        .filter(first -> first == port)
                        .filter(first -> Objects.requireNonNullElse(other.getEndPort(), first) == port)
                        .isPresent();
    }

    private static Optional<Integer> number(IntOrString port) {
        return port.getIntVal() == null
                ? Optional.ofNullable(NAMED_PORTS.get(port.getStrVal()))
                : Optional.of(port.getIntVal());
    }

    /** No peer in a rule means everybody. */
    private static boolean containsPeers(List<NetworkPolicyPeer> ours, List<NetworkPolicyPeer> foreign) {
        return ours.isEmpty()
                || !foreign.isEmpty()
                        && foreign.stream().allMatch(other -> ours.stream().anyMatch(own -> contains(own, other)));
    }

    private static boolean contains(NetworkPolicyPeer own, NetworkPolicyPeer other) {
        return own.equals(other)
                || own.getIpBlock() != null
                        && other.getIpBlock() != null
                        && contains(own.getIpBlock(), other.getIpBlock());
    }

    private static boolean contains(IPBlock own, IPBlock other) {
        Optional<Cidr> wide = Cidr.parse(own.getCidr());
        Optional<Cidr> narrow = Cidr.parse(other.getCidr());
        return wide.isPresent()
                && narrow.isPresent()
                && wide.get().prefixLength() <= narrow.get().prefixLength()
                && wide.get().contains(narrow.get().network());
    }
}
