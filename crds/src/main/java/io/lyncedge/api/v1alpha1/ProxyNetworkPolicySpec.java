package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the NetworkPolicies of the proxy let in.
 *
 * @param allowedClientCIDRs networks that reach 443 and 80; empty: any
 * @param monitoring who else reaches the admin port; null: only the operator
 */
@ApiObject
public record ProxyNetworkPolicySpec(
        @JsonPropertyDescription(
                "Networks in CIDR notation that reach external ports 443 and 80, at most 64; empty: any. Where the load balancer"
                        + " targets pod addresses, list the ranges of its health checks too. Refused with externalTrafficPolicy:"
                        + " Cluster and no trustedProxies.")
        @Size(max = Formats.CIDRS)
        @ValidationRule(value = CidrRules.NETWORKS, message = CidrRules.NETWORKS_MESSAGE)
        List<@Size(max = Formats.CIDR_LENGTH) String> allowedClientCIDRs,

        @JsonPropertyDescription(
                "Pods that may read metrics from the admin port 9901. Absent: only the operator reaches it.")
        @Nullable
        MonitoringPeerSpec monitoring) {
    public ProxyNetworkPolicySpec {
        allowedClientCIDRs = Defaults.list(allowedClientCIDRs);
    }
}
