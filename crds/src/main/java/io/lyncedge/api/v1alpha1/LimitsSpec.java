package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/**
 * Connection limits of one replica.
 *
 * @param maxConnections client connections, 1 to 1000000
 * @param maxConnectionsPerClient client connections of one address, 0 to 1000000; 0: no limit
 */
@ApiObject
public record LimitsSpec(
        @JsonPropertyDescription("Most client connections of one replica, 1 to 1000000. Default: 20000.")
        @Min(1)
        @Max(1000000)
        @Default("20000")
        Integer maxConnections,

        @JsonPropertyDescription(
                "Most connections of one client address to one replica, 0 to 1000000; 0: no limit, since clients behind NAT"
                        + " share an address. Refused with externalTrafficPolicy: Cluster and no trustedProxies. Default: 0.")
        @Min(0)
        @Max(1000000)
        @Default("0")
        Integer maxConnectionsPerClient) {
    public LimitsSpec {
        maxConnections = Defaults.or(maxConnections, 20000);
        maxConnectionsPerClient = Defaults.or(maxConnectionsPerClient, 0);
    }

    /** The limits when the resource says nothing of them. */
    public static LimitsSpec defaults() {
        return new LimitsSpec(20000, 0);
    }
}
