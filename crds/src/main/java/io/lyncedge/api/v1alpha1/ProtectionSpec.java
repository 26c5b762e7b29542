package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/**
 * Protection against password guessing and floods.
 *
 * @param rateLimits limits by client address and replica, at most 16
 */
@ApiObject
public record ProtectionSpec(
        @JsonPropertyDescription(
                "Limits for each client address and replica, at most 16, unique by name. Refused with externalTrafficPolicy:"
                        + " Cluster and no trustedProxies. Absent: none.")
        @Size(max = 16)
        List<RateLimitSpec> rateLimits) {
    public ProtectionSpec {
        rateLimits = Defaults.list(rateLimits);
    }
}
