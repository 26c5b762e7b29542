package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.ExternalTrafficPolicy;
import io.lyncedge.api.v1alpha1.ProxyServiceSpec;
import java.util.List;
import java.util.Optional;

/**
 * The Service in front of the proxies.
 *
 * @param ports listeners that are open, 443 first
 * @param externalTrafficPolicy Local unless the resource says otherwise; absent for ClusterIP
 * @param spec everything else that the resource says of it
 */
public record ServicePlan(
        List<ListenerPort> ports, Optional<ExternalTrafficPolicy> externalTrafficPolicy, ProxyServiceSpec spec) {
    public ServicePlan {
        ports = List.copyOf(ports);
    }
}
