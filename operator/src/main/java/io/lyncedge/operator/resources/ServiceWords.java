package io.lyncedge.operator.resources;

import io.lyncedge.api.v1alpha1.ExternalTrafficPolicy;
import io.lyncedge.api.v1alpha1.IpFamily;
import io.lyncedge.api.v1alpha1.IpFamilyPolicy;
import io.lyncedge.api.v1alpha1.ServiceType;

/** What Kubernetes calls the choices of a Service. */
final class ServiceWords {
    private ServiceWords() {}

    static String of(ServiceType type) {
        return switch (type) {
            case LOAD_BALANCER -> "LoadBalancer";
            case NODE_PORT -> "NodePort";
            case CLUSTER_IP -> "ClusterIP";
        };
    }

    static String of(ExternalTrafficPolicy policy) {
        return switch (policy) {
            case LOCAL -> "Local";
            case CLUSTER -> "Cluster";
        };
    }

    static String of(IpFamilyPolicy policy) {
        return switch (policy) {
            case SINGLE_STACK -> "SingleStack";
            case PREFER_DUAL_STACK -> "PreferDualStack";
            case REQUIRE_DUAL_STACK -> "RequireDualStack";
        };
    }

    static String of(IpFamily family) {
        return switch (family) {
            case IPV4 -> "IPv4";
            case IPV6 -> "IPv6";
        };
    }
}
