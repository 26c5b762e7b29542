package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Kubernetes Service in front of the proxy. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProxyServiceSpec(
        ServiceType type,
        @Nullable ExternalTrafficPolicy externalTrafficPolicy,
        Map<String, String> annotations,
        @Nullable String loadBalancerClass,
        List<String> loadBalancerSourceRanges,
        IpFamilyPolicy ipFamilyPolicy,
        List<IpFamily> ipFamilies,
        @Nullable NodePortsSpec nodePorts) {
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
