package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Connection limits of one replica. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LimitsSpec(Integer maxConnections, Integer maxConnectionsPerClient) {
    public LimitsSpec {
        maxConnections = Defaults.or(maxConnections, 20000);
        maxConnectionsPerClient = Defaults.or(maxConnectionsPerClient, 0);
    }

    /** The limits when the resource says nothing of them. */
    public static LimitsSpec defaults() {
        return new LimitsSpec(20000, 0);
    }
}
