package io.lyncedge.operator.encoding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;

/**
 * The part of {@code cilium.io/v2} that port tables need.
 *
 * @param apiVersion always {@code cilium.io/v2}
 * @param kind always {@code CiliumNetworkPolicy}
 * @param metadata name and labels
 * @param spec what is allowed; a list that holds an empty rule allows nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CiliumNetworkPolicy(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    CiliumNetworkPolicy(ObjectMeta metadata, Spec spec) {
        this("cilium.io/v2", "CiliumNetworkPolicy", metadata, spec);
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Spec(LabelSelector endpointSelector, List<Ingress> ingress, List<Egress> egress) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Ingress(
            List<String> fromEntities,
            List<LabelSelector> fromEndpoints,
            List<Range> fromCIDRSet,
            List<Ports> toPorts) {
        static final Ingress NONE = new Ingress(List.of(), List.of(), List.of(), List.of());
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Egress(List<Range> toCIDRSet, List<Ports> toPorts) {
        static final Egress NONE = new Egress(List.of(), List.of());
    }

    record Range(String cidr) {}

    record Ports(List<Port> ports) {}

    /** A port, as text. */
    record Port(String port, String protocol) {}
}
