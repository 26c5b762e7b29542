package io.lyncedge.proxy.upstream;

import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.exchange.LeaseListener;
import java.util.HashSet;
import java.util.Set;

/** Looks for a new connection for one request: each target at most once, the next one as soon as one fails. */
final class ConnectAttempt implements ConnectListener {
    private final UpstreamLoop loop;
    private final TargetGroup group;
    private final LeaseListener listener;
    private final LoopUpstreams terms;
    private final Set<Target> tried = new HashSet<>();
    private final long until;
    private Target target;
    private boolean timedOut;

    ConnectAttempt(LoopUpstreams terms, TargetGroup group, Target first, LeaseListener listener) {
        this.terms = terms;
        this.group = group;
        this.listener = listener;
        loop = terms.loop();
        target = first;
        until = loop.ticks().after(2 * terms.timeouts().connectMillis());
    }

    void start() {
        tried.add(target);
        target.load().exchangeBegan();
        loop.connect(target, terms.timeouts(), this);
    }

    @Override
    public void connected(UpstreamConnection connection) {
        target.load().exchangeEnded();
        listener.leased(connection);
    }

    /** After the time of two connects the client waits for no further target. */
    @Override
    public void notConnected(boolean byTime) {
        target.load().exchangeEnded();
        timedOut |= byTime;
        if (loop.ticks().due(until)) {
            listener.notLeased(AnswerCause.CONNECT_TIMEOUT);
            return;
        }
        group.choose(terms.health(), tried)
                .ifPresentOrElse(
                        this::tryNext,
                        () -> listener.notLeased(timedOut ? AnswerCause.CONNECT_TIMEOUT : AnswerCause.NO_SERVER));
    }

    private void tryNext(Target next) {
        target = next;
        start();
    }
}
