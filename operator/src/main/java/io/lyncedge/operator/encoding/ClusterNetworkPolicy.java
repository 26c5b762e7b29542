package io.lyncedge.operator.encoding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Optional;

/**
 * The part of {@code policy.networking.k8s.io/v1alpha2} that port tables need.
 *
 * @param apiVersion always {@code policy.networking.k8s.io/v1alpha2}
 * @param kind always {@code ClusterNetworkPolicy}
 * @param metadata name and labels
 * @param spec rules, of which the first that matches decides
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ClusterNetworkPolicy(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    /** Most rules of a direction, peers of a rule and networks of a peer. */
    static final int MAX_ITEMS = 25;

    ClusterNetworkPolicy(ObjectMeta metadata, Spec spec) {
        this("policy.networking.k8s.io/v1alpha2", "ClusterNetworkPolicy", metadata, spec);
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Spec(String tier, int priority, Peer subject, List<Ingress> ingress, List<Egress> egress) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Ingress(String action, List<Peer> from, List<Protocol> protocols) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Egress(String action, List<Peer> to, List<Protocol> protocols) {}

    /** Exactly one of these. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Peer(Optional<LabelSelector> namespaces, Optional<Pods> pods, List<String> networks) {
        /** All pods of these namespaces. */
        static Peer ofNamespaces(LabelSelector namespaces) {
            return new Peer(Optional.of(namespaces), Optional.empty(), List.of());
        }

        /** These pods of these namespaces. */
        static Peer ofPods(LabelSelector namespaces, LabelSelector pods) {
            return new Peer(Optional.empty(), Optional.of(new Pods(namespaces, pods)), List.of());
        }

        /** These ranges, whoever is there. */
        static Peer ofNetworks(List<String> cidrs) {
            return new Peer(Optional.empty(), Optional.empty(), cidrs);
        }
    }

    record Pods(LabelSelector namespaceSelector, LabelSelector podSelector) {}

    record Protocol(Tcp tcp) {
        static Protocol tcp(int port) {
            return new Protocol(new Tcp(new Port(port)));
        }
    }

    record Tcp(Port destinationPort) {}

    record Port(int number) {}
}
