package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPortBuilder;
import io.lyncedge.api.v1alpha1.MonitoringPeerSpec;
import io.lyncedge.operator.translate.AdminAccess;
import io.lyncedge.operator.translate.OperatorPeer;
import io.lyncedge.operator.translate.PolicyRow;
import io.lyncedge.operator.translate.PortTarget;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Rules of NetworkPolicies. */
final class PolicyRules {
    private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

    private PolicyRules() {}

    /** From any client, or from the allowed ranges. */
    static List<NetworkPolicyIngressRule> external(PolicyRow row) {
        List<NetworkPolicyPeer> clients =
                row.clientCidrs().stream().map(PolicyRules::range).toList();
        return row.targets().stream()
                .map(target -> new NetworkPolicyIngressRuleBuilder()
                        .withFrom(clients)
                        .withPorts(port(target.port()))
                        .build())
                .toList();
    }

    /** To the addresses of the servers, a rule for each port; none for a port whose servers have no address yet. */
    static List<NetworkPolicyEgressRule> internal(PolicyRow row) {
        return row.targets().stream()
                .filter(target -> !target.addresses().isEmpty())
                .map(PolicyRules::internal)
                .toList();
    }

    private static NetworkPolicyEgressRule internal(PortTarget target) {
        return egress(
                target.port(),
                target.addresses().stream()
                        .map(address -> address + (address.indexOf(':') < 0 ? "/32" : "/128"))
                        .toList());
    }

    /** To these ranges on one port. */
    static NetworkPolicyEgressRule egress(int port, Collection<String> cidrs) {
        return new NetworkPolicyEgressRuleBuilder()
                .withPorts(port(port))
                .withTo(cidrs.stream().map(PolicyRules::range).toList())
                .build();
    }

    /** The admin port: from the operator, and from what monitors. */
    static NetworkPolicyIngressRule admin(AdminAccess access) {
        return new NetworkPolicyIngressRuleBuilder()
                .withFrom(Stream.concat(
                                Stream.of(operator(access.operator())),
                                access.monitoring().stream().map(PolicyRules::monitoring))
                        .toList())
                .withPorts(port(ProxyContainerFactory.ADMIN_PORT))
                .build();
    }

    /** Both selectors in one peer: pods of that label in that namespace, not pods of that label or of that namespace. */
    private static NetworkPolicyPeer operator(OperatorPeer operator) {
        return new NetworkPolicyPeerBuilder()
                .withNewNamespaceSelector()
                .addToMatchLabels(NAMESPACE_NAME, operator.namespace())
                .endNamespaceSelector()
                .withNewPodSelector()
                .withMatchLabels(operator.podLabels())
                .endPodSelector()
                .build();
    }

    private static NetworkPolicyPeer monitoring(MonitoringPeerSpec monitoring) {
        return new NetworkPolicyPeerBuilder()
                .withNamespaceSelector(monitoring.namespaceSelector())
                .withPodSelector(monitoring.podSelector())
                .build();
    }

    private static NetworkPolicyPeer range(String cidr) {
        return new NetworkPolicyPeerBuilder()
                .withNewIpBlock()
                .withCidr(cidr)
                .endIpBlock()
                .build();
    }

    private static NetworkPolicyPort port(int port) {
        return new NetworkPolicyPortBuilder()
                .withPort(new IntOrString(port))
                .withProtocol("TCP")
                .build();
    }
}
