package io.lyncedge.operator.status;

import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.ServerConfig;
import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.ServerReport;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The pools, as the pods find them.
 *
 * @param situation they are in
 */
record PoolView(Situation situation) {
    /** Pools without a healthy server on any replica. */
    List<String> unavailable() {
        return names(pool -> reports().stream().allMatch(report -> isDown(pool, report)));
    }

    /** Pools without a healthy server on some replica. */
    List<String> degraded() {
        return names(pool -> reports().stream().anyMatch(report -> isDown(pool, report)));
    }

    /** Pools that some replica has not probed. */
    List<String> unprobed() {
        return names(pool -> reports().stream().anyMatch(report -> !isUp(pool, report)));
    }

    /** Whether any replica has reported. */
    boolean isReported() {
        return !reports().isEmpty();
    }

    /** How many of the replicas that reported find a server healthy, such as {@code 2/3}. */
    String healthyOn(PoolConfig pool, ServerConfig server) {
        long healthy = reports().stream()
                .filter(report -> servers(pool, report)
                        .filter(found -> found.server().equals(server.address()))
                        .anyMatch(found -> isHealthy(pool, found)))
                .count();
        return healthy + "/" + reports().size();
    }

    private List<String> names(Predicate<PoolConfig> condition) {
        return situation.plan().stream()
                .flatMap(plan -> plan.config().pools().stream())
                .filter(condition)
                .map(PoolConfig::name)
                .sorted()
                .toList();
    }

    private List<PodAnswer.Reported> reports() {
        return new PodView(situation).reports();
    }

    private static boolean isUp(PoolConfig pool, PodAnswer.Reported report) {
        return servers(pool, report).anyMatch(server -> isHealthy(pool, server));
    }

    /** A pool that has only servers that were not probed yet is neither up nor down. */
    private static boolean isDown(PoolConfig pool, PodAnswer.Reported report) {
        return !isUp(pool, report)
                && servers(pool, report).allMatch(server -> server.healthy().isPresent());
    }

    private static boolean isHealthy(PoolConfig pool, ServerReport server) {
        return server.healthy().orElse(!pool.healthCheck().enabled());
    }

    private static Stream<ServerReport> servers(PoolConfig pool, PodAnswer.Reported report) {
        return report.servers().stream().filter(server -> server.pool().equals(pool.name()));
    }
}
