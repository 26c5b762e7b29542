package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the NetworkPolicies of the proxy let in. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProxyNetworkPolicySpec(
        List<String> allowedClientCIDRs, @Nullable MonitoringPeerSpec monitoring) {
    public ProxyNetworkPolicySpec {
        allowedClientCIDRs = Defaults.list(allowedClientCIDRs);
    }
}
