package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a server is chosen when no affinity binds the client. */
public enum LoadBalancingPolicy {
    /** The server with the fewest exchanges under way. */
    @JsonProperty("LeastRequests")
    LEAST_REQUESTS,
    /** Each server in turn. */
    @JsonProperty("RoundRobin")
    ROUND_ROBIN
}
