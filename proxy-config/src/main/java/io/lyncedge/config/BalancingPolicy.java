package io.lyncedge.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a request that is not pinned chooses among the healthy endpoints of a pool. */
public enum BalancingPolicy {
    @JsonProperty("LeastRequests")
    LEAST_REQUESTS,
    @JsonProperty("RoundRobin")
    ROUND_ROBIN
}
