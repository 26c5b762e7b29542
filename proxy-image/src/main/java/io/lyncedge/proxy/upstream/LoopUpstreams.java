package io.lyncedge.proxy.upstream;

import io.lyncedge.config.TimeoutsConfig;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.exchange.LeaseRequest;
import io.lyncedge.proxy.exchange.Reuse;
import io.lyncedge.proxy.exchange.Upstreams;
import java.util.Set;

/**
 * The pools of one snapshot as one event loop reaches them.
 *
 * @param loop the loop, with its idle connections
 * @param table where the pools lead
 * @param timeouts time limits of the snapshot
 */
record LoopUpstreams(UpstreamLoop loop, TargetTable table, TimeoutsConfig timeouts) implements Upstreams {
    @Override
    public void lease(LeaseRequest request, Reuse reuse) {
        Choice choice = table.choice(request.forward());
        Target target = choice == null ? null : choice.next(request, Set.of());
        if (choice == null || target == null) {
            request.notLeased(AnswerCause.NO_SERVER);
            return;
        }
        UpstreamConnection idle = loop.idle().take(target, reuse);
        if (idle != null) {
            request.leased(idle);
        } else {
            new ConnectAttempt(this, choice, request, reuse).start(target);
        }
    }
}
