package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Protection against password guessing and floods. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProtectionSpec(List<RateLimitSpec> rateLimits) {
    public ProtectionSpec {
        rateLimits = Defaults.list(rateLimits);
    }
}
