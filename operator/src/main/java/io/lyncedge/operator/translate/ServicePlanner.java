package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.ExternalTrafficPolicy;
import io.lyncedge.api.v1alpha1.NodePortsSpec;
import io.lyncedge.api.v1alpha1.ProxyServiceSpec;
import io.lyncedge.api.v1alpha1.ServiceType;
import io.lyncedge.config.ListenersConfig;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fills in what the resource leaves out of the Service. */
final class ServicePlanner {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private ServicePlanner() {}

    static ServicePlan plan(ProxyServiceSpec service, ListenersConfig listeners) {
        return new ServicePlan(ports(service, listeners), externalTrafficPolicy(service), service);
    }

    private static List<ListenerPort> ports(ProxyServiceSpec service, ListenersConfig listeners) {
        Optional<NodePortsSpec> nodePorts = Optional.ofNullable(service.nodePorts());
        ListenerPort https = new ListenerPort("https", HTTPS, nodePorts.map(NodePortsSpec::https));
        ListenerPort http = new ListenerPort("http", HTTP, nodePorts.map(NodePortsSpec::http));
        return Stream.concat(
                        listeners.https() ? Stream.of(https) : Stream.empty(),
                        listeners.http() ? Stream.of(http) : Stream.empty())
                .toList();
    }

    private static Optional<ExternalTrafficPolicy> externalTrafficPolicy(ProxyServiceSpec service) {
        return service.type() == ServiceType.CLUSTER_IP
                ? Optional.empty()
                : Optional.of(
                        Optional.ofNullable(service.externalTrafficPolicy()).orElse(ExternalTrafficPolicy.LOCAL));
    }
}
