package io.lyncedge.operator.status;

import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.ServerConfig;
import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.ServerReport;
import java.util.List;
import java.util.function.Predicate;

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
                .filter(report -> servers(pool, report).stream()
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
        return servers(pool, report).stream().anyMatch(server -> isHealthy(pool, server) && !server.draining());
    }

    /** A pool that has servers of which nothing is known yet, or that the pod has not heard of, is neither up nor down. */
    private boolean isDown(PoolConfig pool, PodAnswer.Reported report) {
        List<ServerReport> servers = servers(pool, report);
        boolean heardOf = !servers.isEmpty()
                || situation.wantedHash().filter(report.configHash()::equals).isPresent();
        return heardOf && !isUp(pool, report) && servers.stream().allMatch(server -> isJudged(pool, server));
    }

    private static boolean isHealthy(PoolConfig pool, ServerReport server) {
        return !server.ejected()
                && (isUnchecked(pool, server) || server.healthy().orElse(false));
    }

    private static boolean isJudged(PoolConfig pool, ServerReport server) {
        return server.ejected() || isUnchecked(pool, server) || server.healthy().isPresent();
    }

    private static boolean isUnchecked(PoolConfig pool, ServerReport server) {
        return server.plain() || !pool.healthCheck().enabled();
    }

    /** Endpoints in clear are not probed: they count only where the pool has no others. */
    private static List<ServerReport> servers(PoolConfig pool, PodAnswer.Reported report) {
        List<ServerReport> all = report.servers().stream()
                .filter(server -> server.pool().equals(pool.name()))
                .toList();
        List<ServerReport> probed =
                all.stream().filter(server -> !server.plain()).toList();
        return probed.isEmpty() ? all : probed;
    }
}
