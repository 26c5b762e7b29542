package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/**
 * How a stopping replica ends.
 *
 * @param propagationSeconds how long it goes on accepting until load balancers have noticed, 0 to 300
 * @param timeoutSeconds how long exchanges under way may then take, 1 to 7200
 */
@ApiObject
public record DrainSpec(
        @JsonPropertyDescription(
                "Seconds that a stopping replica stays ready and goes on accepting, until load balancers have "
                        + "noticed, 0 to 300. Default: 15.")
        @Min(0)
        @Max(300)
        @Default("15")
        Integer propagationSeconds,

        @JsonPropertyDescription(
                "Seconds that requests under way may then take to end, 1 to 7200; what is left is closed. The "
                        + "pod's grace period follows from both. Default: 960.")
        @Min(1)
        @Max(7200)
        @Default("960")
        Integer timeoutSeconds) {
    public DrainSpec {
        propagationSeconds = Defaults.or(propagationSeconds, 15);
        timeoutSeconds = Defaults.or(timeoutSeconds, 960);
    }

    /** The times when the resource says nothing of them. */
    public static DrainSpec defaults() {
        return new DrainSpec(15, 960);
    }
}
