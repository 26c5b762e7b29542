package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** One rate limit, by client address and replica. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RateLimitSpec(
        String name, RateLimitCount count, List<String> paths, Integer allowed, Integer windowSeconds) {
    public RateLimitSpec {
        paths = Defaults.list(paths);
    }
}
