package io.lyncedge.operator.status;

import io.fabric8.kubernetes.api.model.LoadBalancerIngress;
import io.fabric8.kubernetes.api.model.LoadBalancerStatus;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a Service is reached. */
public final class ServiceAddresses {
    private static final int MAX = 64;

    private ServiceAddresses() {}

    /** Addresses and host names of the load balancer; the addresses inside of the cluster where there is none. */
    static List<String> of(Service service) {
        List<String> outside = ofLoadBalancer(service);
        return outside.isEmpty() && !"LoadBalancer".equals(service.getSpec().getType())
                ? service.getSpec().getClusterIPs()
                : outside;
    }

    /** Everything, inside and outside of the cluster. */
    public static List<String> all(Service service) {
        return Stream.of(service.getSpec().getClusterIPs(), service.getSpec().getExternalIPs(), ofLoadBalancer(service))
                .flatMap(List::stream)
                .toList();
    }

    static List<String> ofLoadBalancer(Service service) {
        return Optional.ofNullable(service.getStatus())
                .map(ServiceStatus::getLoadBalancer)
                .map(LoadBalancerStatus::getIngress)
                .orElse(List.of())
                .stream()
                .map(ServiceAddresses::text)
                .flatMap(Optional::stream)
                .sorted()
                .limit(MAX)
                .toList();
    }

    private static Optional<String> text(LoadBalancerIngress ingress) {
        return Optional.ofNullable(ingress.getIp()).or(() -> Optional.ofNullable(ingress.getHostname()));
    }
}
