package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The type of the Kubernetes Service in front of the proxy. */
public enum ServiceType {
    /** An address from the cluster's load balancer. */
    @JsonProperty("LoadBalancer")
    LOAD_BALANCER,
    /** A port on every node. */
    @JsonProperty("NodePort")
    NODE_PORT,
    /** Reachable inside the cluster only. */
    @JsonProperty("ClusterIP")
    CLUSTER_IP
}
