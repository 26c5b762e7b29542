package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Active health checks of a pool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HealthCheckSpec(
        Boolean enabled,
        @Nullable String path,
        @Nullable String host,
        List<Integer> expectedStatuses,
        Integer intervalSeconds,
        Integer timeoutSeconds,
        Integer unhealthyThreshold,
        Integer healthyThreshold) {
    public HealthCheckSpec {
        enabled = Defaults.or(enabled, true);
        expectedStatuses = Defaults.or(expectedStatuses, List.of(200));
        intervalSeconds = Defaults.or(intervalSeconds, 10);
        timeoutSeconds = Defaults.or(timeoutSeconds, 5);
        unhealthyThreshold = Defaults.or(unhealthyThreshold, 3);
        healthyThreshold = Defaults.or(healthyThreshold, 2);
    }

    /** Health checks when the pool says nothing of them. */
    public static HealthCheckSpec defaults() {
        return new HealthCheckSpec(true, null, null, List.of(200), 10, 5, 3, 2);
    }
}
