package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is published, and from where. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LyncEdgeProxySpec(
        @Nullable Integer replicas,
        @Nullable AutoscalingSpec autoscaling,
        @Nullable String proxyImage,
        ProxyServiceSpec service,
        @Nullable TlsSpec tls,
        List<PoolSpec> pools,
        List<PublicationSpec> publications,
        TimeoutsSpec timeouts,
        DrainSpec drain,
        LimitsSpec limits,
        @Nullable ProtectionSpec protection,
        @Nullable TrustedProxiesSpec trustedProxies,
        @Nullable ProxyNetworkPolicySpec networkPolicy,
        @Nullable ProxyPodTemplateSpec podTemplate) {
    public LyncEdgeProxySpec {
        service = Defaults.or(service, ProxyServiceSpec.defaults());
        pools = Defaults.list(pools);
        publications = Defaults.list(publications);
        timeouts = Defaults.or(timeouts, TimeoutsSpec.defaults());
        drain = Defaults.or(drain, DrainSpec.defaults());
        limits = Defaults.or(limits, LimitsSpec.defaults());
    }
}
