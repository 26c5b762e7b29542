package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How a stopping replica ends, in seconds. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DrainSpec(Integer propagationSeconds, Integer timeoutSeconds) {
    public DrainSpec {
        propagationSeconds = Defaults.or(propagationSeconds, 15);
        timeoutSeconds = Defaults.or(timeoutSeconds, 960);
    }

    /** The times when the resource says nothing of them. */
    public static DrainSpec defaults() {
        return new DrainSpec(15, 960);
    }
}
