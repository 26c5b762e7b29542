package io.lyncedge.config;

/** What holds for an active health check. */
final class HealthCheckRules {
    private static final long MAX_MILLIS = 300_000;
    private static final int MAX_THRESHOLD = 10;
    private static final int MAX_STATUSES = 16;

    private HealthCheckRules() {}

    static void check(String path, HealthCheckConfig check, Problems problems) {
        problems.form(path + ".path", check.path(), Forms::isPath, "write a path that starts with '/', without spaces");
        problems.form(path + ".host", check.host(), Forms::isHostNameOrAddress, Forms.HOST_REMEDY);
        problems.size(path + ".expectedStatuses", check.expectedStatuses(), 1, MAX_STATUSES);
        for (int i = 0; i < check.expectedStatuses().size(); i++) {
            problems.range(
                    path + ".expectedStatuses[" + i + "]",
                    check.expectedStatuses().get(i),
                    100,
                    599);
        }
        problems.range(path + ".intervalMillis", check.intervalMillis(), 1, MAX_MILLIS);
        problems.range(path + ".timeoutMillis", check.timeoutMillis(), 1, MAX_MILLIS);
        problems.range(path + ".unhealthyThreshold", check.unhealthyThreshold(), 1, MAX_THRESHOLD);
        problems.range(path + ".healthyThreshold", check.healthyThreshold(), 1, MAX_THRESHOLD);
    }
}
