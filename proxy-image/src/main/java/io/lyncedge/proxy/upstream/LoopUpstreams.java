package io.lyncedge.proxy.upstream;

import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.TimeoutsConfig;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.exchange.LeaseListener;
import io.lyncedge.proxy.exchange.Reuse;
import io.lyncedge.proxy.exchange.Upstreams;
import io.lyncedge.proxy.health.ServerHealth;
import java.util.Optional;
import java.util.Set;

/**
 * The pools of one snapshot as one event loop reaches them.
 *
 * @param loop the loop, with its idle connections
 * @param table where the pools lead
 * @param health which targets may get requests
 * @param timeouts time limits of the snapshot
 */
record LoopUpstreams(UpstreamLoop loop, TargetTable table, ServerHealth health, TimeoutsConfig timeouts)
        implements Upstreams {
    @Override
    public void lease(PoolConfig pool, boolean plain, Reuse reuse, LeaseListener listener) {
        Optional<TargetGroup> group = table.group(pool.name(), plain);
        Optional<Target> chosen = group.flatMap(of -> of.choose(health, Set.of()));
        if (group.isEmpty() || chosen.isEmpty()) {
            listener.notLeased(AnswerCause.NO_SERVER);
            return;
        }
        Target target = chosen.get();
        UpstreamConnection idle = loop.idle().take(target, reuse);
        if (idle != null) {
            listener.leased(idle);
        } else {
            new ConnectAttempt(this, group.get(), target, listener).start();
        }
    }
}
