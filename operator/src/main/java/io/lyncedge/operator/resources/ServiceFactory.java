package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.ServiceSpecBuilder;
import io.lyncedge.api.v1alpha1.ProxyServiceSpec;
import io.lyncedge.operator.translate.ListenerPort;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.ServicePlan;
import java.util.TreeMap;

/** The Service in front of the proxy pods. */
public final class ServiceFactory {
    private ServiceFactory() {}

    /** The Service of a plan. */
    public static Service create(Plan plan) {
        ObjectIdentity identity = new ObjectIdentity(plan.identity());
        return new ServiceBuilder()
                .withMetadata(identity.meta(identity.name()))
                .editMetadata()
                .withAnnotations(new TreeMap<>(plan.service().spec().annotations()))
                .endMetadata()
                .withSpec(spec(identity, plan.service()))
                .build();
    }

    private static ServiceSpec spec(ObjectIdentity identity, ServicePlan service) {
        ProxyServiceSpec asked = service.spec();
        ServiceSpecBuilder spec = new ServiceSpecBuilder()
                .withType(ServiceWords.of(asked.type()))
                .withSelector(identity.selectorLabels())
                .withPorts(service.ports().stream().map(ServiceFactory::port).toList())
                .withIpFamilyPolicy(ServiceWords.of(asked.ipFamilyPolicy()))
                .withIpFamilies(
                        asked.ipFamilies().stream().map(ServiceWords::of).toList())
                .withLoadBalancerClass(asked.loadBalancerClass())
                .withLoadBalancerSourceRanges(
                        asked.loadBalancerSourceRanges().stream().sorted().toList());
        service.externalTrafficPolicy().ifPresent(policy -> spec.withExternalTrafficPolicy(ServiceWords.of(policy)));
        return spec.build();
    }

    private static ServicePort port(ListenerPort port) {
        ServicePortBuilder service = new ServicePortBuilder()
                .withName(port.name())
                .withPort(port.port())
                .withProtocol("TCP")
                .withTargetPort(new IntOrString(port.name()));
        port.nodePort().ifPresent(service::withNodePort);
        return service.build();
    }
}
