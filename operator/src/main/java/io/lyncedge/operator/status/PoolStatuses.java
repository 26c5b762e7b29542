package io.lyncedge.operator.status;

import io.lyncedge.api.v1alpha1.PoolStatus;
import io.lyncedge.api.v1alpha1.ServerStatus;
import io.lyncedge.config.Endpoint;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.ServerConfig;
import io.lyncedge.operator.translate.Plan;
import java.util.List;

/** The servers of each pool that something publishes. */
final class PoolStatuses {
    private PoolStatuses() {}

    static List<PoolStatus> of(Plan plan, PoolView view) {
        return plan.config().pools().stream()
                .map(pool -> new PoolStatus(
                        pool.name(),
                        pool.servers().stream()
                                .map(server -> of(pool, server, view))
                                .toList()))
                .toList();
    }

    private static ServerStatus of(PoolConfig pool, ServerConfig server, PoolView view) {
        return new ServerStatus(
                server.address(),
                server.machines().stream()
                        .flatMap(machine -> machine.https().or(machine::http).stream())
                        .map(Endpoint::address)
                        .distinct()
                        .toList(),
                view.isReported() ? view.healthyOn(pool, server) : null);
    }
}
