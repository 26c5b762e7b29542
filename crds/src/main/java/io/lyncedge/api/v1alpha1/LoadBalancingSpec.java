package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** How exchanges are spread over the servers of a pool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LoadBalancingSpec(
        LoadBalancingPolicy policy, @Nullable SessionAffinity affinity) {
    public LoadBalancingSpec {
        policy = Defaults.or(policy, LoadBalancingPolicy.LEAST_REQUESTS);
    }

    /** The default policy, and the affinity that the role decides. */
    public static LoadBalancingSpec defaults() {
        return new LoadBalancingSpec(LoadBalancingPolicy.LEAST_REQUESTS, null);
    }
}
