package io.lyncedge.config;

import java.util.List;

/**
 * Active health check: GET over https on each machine of a pool.
 *
 * @param enabled false takes every server for healthy
 * @param path request target
 * @param host Host header
 * @param expectedStatuses statuses that mean healthy, 1 to 16 of them
 * @param intervalMillis from the start of one probe to the start of the next
 * @param timeoutMillis from connect to the answer's head
 * @param unhealthyThreshold consecutive failures until a machine is taken out, 1 to 10
 * @param healthyThreshold consecutive successes until it is taken back, 1 to 10
 */
public record HealthCheckConfig(
        boolean enabled,
        String path,
        String host,
        List<Integer> expectedStatuses,
        long intervalMillis,
        long timeoutMillis,
        int unhealthyThreshold,
        int healthyThreshold) {
    public HealthCheckConfig {
        expectedStatuses = List.copyOf(expectedStatuses);
    }
}
