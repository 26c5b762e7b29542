package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Kubernetes Service in front of the proxy.
 *
 * @param type how it is reached
 * @param externalTrafficPolicy whether nodes pass traffic on; null: Local, and none for ClusterIP
 * @param annotations annotations of the Service, for the load balancer's controller
 * @param loadBalancerClass the implementation that serves it; null: the cluster's default
 * @param loadBalancerSourceRanges networks that the load balancer lets in; empty: all
 * @param ipFamilyPolicy one or two IP families
 * @param ipFamilies the families in order of preference; empty: the cluster's
 * @param nodePorts fixed node ports; null: the cluster picks them
 */
@ApiObject
@ValidationRule(
        value = "self.type != 'ClusterIP' || !has(self.externalTrafficPolicy)",
        fieldPath = ".externalTrafficPolicy",
        message = "externalTrafficPolicy has no meaning on a ClusterIP Service, which no outside traffic reaches;"
                + " remove it, or set type: LoadBalancer or NodePort")
@ValidationRule(
        value = "self.type == 'LoadBalancer' || !has(self.loadBalancerSourceRanges)"
                + " || size(self.loadBalancerSourceRanges) == 0",
        fieldPath = ".loadBalancerSourceRanges",
        message = "loadBalancerSourceRanges would protect nothing without a load balancer;"
                + " set type: LoadBalancer, or use networkPolicy.allowedClientCIDRs")
@ValidationRule(
        value = "self.type == 'LoadBalancer' || !has(self.loadBalancerClass)",
        fieldPath = ".loadBalancerClass",
        message = "loadBalancerClass chooses a load balancer, and this Service has none;"
                + " remove it, or set type: LoadBalancer")
@ValidationRule(
        value = "self.type != 'ClusterIP' || !has(self.nodePorts)",
        fieldPath = ".nodePorts",
        message = "a ClusterIP Service has no node ports; remove nodePorts, or set type: NodePort or LoadBalancer")
@ValidationRule(
        value = "self.ipFamilyPolicy != 'SingleStack' || !has(self.ipFamilies) || size(self.ipFamilies) < 2",
        fieldPath = ".ipFamilies",
        message = "a SingleStack Service has one IP family;"
                + " list one family, or set ipFamilyPolicy: PreferDualStack or RequireDualStack")
public record ProxyServiceSpec(
        @JsonPropertyDescription(
                "How the Service is reached: LoadBalancer, NodePort (a load balancer of your own points at the nodes) or"
                        + " ClusterIP (inside the cluster only). Default: LoadBalancer.")
        @Default("LoadBalancer")
        ServiceType type,

        @JsonPropertyDescription(
                "Local: nodes pass traffic to pods of their own only, so client addresses are kept. Cluster: any pod,"
                        + " and every client has the node's address, so whatever counts or filters by client address is refused"
                        + " unless trustedProxies lists who reports it. Default: Local; not allowed with type ClusterIP.")
        @Nullable
        ExternalTrafficPolicy externalTrafficPolicy,

        @JsonPropertyDescription("Annotations of the Service, for the controller of the load balancer; at most 64.")
        @Size(max = 64)
        Map<String, @Size(max = 4096) String> annotations,

        @JsonPropertyDescription(
                "The load balancer implementation that serves the Service. Only with type LoadBalancer; Kubernetes does"
                        + " not let it change later. Default: the cluster's.")
        @Pattern("^([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$")
        @Size(min = 1, max = 316)
        @Nullable
        String loadBalancerClass,

        @JsonPropertyDescription(
                "Networks in CIDR notation that the load balancer lets in, at most 64; empty: all. Only with type"
                        + " LoadBalancer, and only if its implementation supports it.")
        @Size(max = Formats.CIDRS)
        @ValidationRule(value = CidrRules.NETWORKS, message = CidrRules.NETWORKS_MESSAGE)
        List<@Size(max = Formats.CIDR_LENGTH) String> loadBalancerSourceRanges,

        @JsonPropertyDescription(
                "One IP family or two: SingleStack, PreferDualStack or RequireDualStack. Default: SingleStack.")
        @Default("SingleStack")
        IpFamilyPolicy ipFamilyPolicy,

        @JsonPropertyDescription("IP families of the Service, the preferred one first. Default: the cluster's.")
        @Size(max = 2)
        List<IpFamily> ipFamilies,

        @JsonPropertyDescription(
                "Fixed node ports, for load balancers that are configured by hand. Not allowed with type ClusterIP.")
        @Nullable
        NodePortsSpec nodePorts) {
    public ProxyServiceSpec {
        type = Defaults.or(type, ServiceType.LOAD_BALANCER);
        annotations = Defaults.map(annotations);
        loadBalancerSourceRanges = Defaults.list(loadBalancerSourceRanges);
        ipFamilyPolicy = Defaults.or(ipFamilyPolicy, IpFamilyPolicy.SINGLE_STACK);
        ipFamilies = Defaults.list(ipFamilies);
    }

    /** The Service when the resource says nothing of it. */
    public static ProxyServiceSpec defaults() {
        return new ProxyServiceSpec(
                ServiceType.LOAD_BALANCER,
                null,
                Map.of(),
                null,
                List.of(),
                IpFamilyPolicy.SINGLE_STACK,
                List.of(),
                null);
    }
}
