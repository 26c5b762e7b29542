package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import org.jspecify.annotations.Nullable;

/**
 * How exchanges are spread over the servers of a pool.
 *
 * @param policy how a server is chosen
 * @param affinity what keeps a client on one server; null: decided by the role
 */
@ApiObject
public record LoadBalancingSpec(
        @JsonPropertyDescription(
                "LeastRequests: the server with the fewest requests under way. RoundRobin: each in turn. Default:"
                        + " LeastRequests.")
        @Default("LeastRequests")
        LoadBalancingPolicy policy,

        @JsonPropertyDescription(
                "What keeps a client on one server: None, ClientIP or Cookie. Lync Server 2013 and later need none. ClientIP"
                        + " is refused with externalTrafficPolicy: Cluster and no trustedProxies. Default: Cookie for OfficeWebApps,"
                        + " None otherwise.")
        @Nullable
        SessionAffinity affinity) {
    public LoadBalancingSpec {
        policy = Defaults.or(policy, LoadBalancingPolicy.LEAST_REQUESTS);
    }

    /** The default policy, and the affinity that the role decides. */
    public static LoadBalancingSpec defaults() {
        return new LoadBalancingSpec(LoadBalancingPolicy.LEAST_REQUESTS, null);
    }
}
