package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import org.jspecify.annotations.Nullable;

/**
 * Ports of a pool's external web site.
 *
 * @param https port for what came to 443, 1 to 65535; null: decided by the role
 * @param http port for what came to 80, 1 to 65535; null: decided by the role
 */
@ApiObject
public record PoolPortsSpec(
        @JsonPropertyDescription(
                "Port of the pool for what came to external port 443. Default: 4443 for FrontEnd and Director, 443 for"
                        + " OfficeWebApps. Refused: 80, 443 and 8080 for FrontEnd and Director (80 and 443 are the internal web"
                        + " site), 4443 for OfficeWebApps.")
        @Min(1)
        @Max(65535)
        @Nullable
        Integer https,

        @JsonPropertyDescription(
                "Port of the pool for what came to external port 80 and is bridged. Default: 8080 for FrontEnd and Director;"
                        + " OfficeWebApps has none. Refused: 80, 443 and 4443, and the port of https.")
        @Min(1)
        @Max(65535)
        @Nullable
        Integer http) {
    /** Nothing said: the role decides. */
    public static PoolPortsSpec defaults() {
        return new PoolPortsSpec(null, null);
    }
}
