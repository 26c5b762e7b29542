package io.lyncedge.proxy.upstream;

import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.exchange.LeaseRequest;
import io.lyncedge.proxy.exchange.Reuse;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for a new connection for one request: each target at most once, the next one as soon as one fails. */
final class ConnectAttempt implements ConnectListener {
    private final LoopUpstreams terms;
    private final UpstreamLoop loop;
    private final Choice choice;
    private final LeaseRequest request;
    private final Reuse reuse;
    private final Set<Target> tried = new HashSet<>();
    private final long until;
    private @Nullable Target connecting;
    private @Nullable Target full;
    private boolean timedOut;

    ConnectAttempt(LoopUpstreams terms, Choice choice, LeaseRequest request, Reuse reuse) {
        this.terms = terms;
        this.choice = choice;
        this.request = request;
        this.reuse = reuse;
        loop = terms.loop();
        until = loop.ticks().after(2 * terms.timeouts().connectMillis());
    }

    /** Begins with this target. */
    void start(Target first) {
        Target target = first;
        while (target != null) {
            tried.add(target);
            if (target.server().reserve()) {
                connect(target);
                return;
            }
            full = full == null ? target : full;
            target = choice.next(request, tried);
        }
        end();
    }

    /** Takes up again with a target that was full; true if that came to anything. */
    boolean retry(Target target) {
        UpstreamConnection idle = loop.idle().take(target, reuse);
        if (idle != null) {
            request.leased(idle);
            return true;
        }
        if (!target.server().reserve()) {
            return false;
        }
        full = null;
        connect(target);
        return true;
    }

    /** No room came free in time. */
    void overloaded() {
        request.notLeased(AnswerCause.OVERLOADED);
    }

    private void connect(Target target) {
        connecting = target;
        target.load().connectBegan();
        loop.connect(target, terms.timeouts(), this);
    }

    @Override
    public void connected(UpstreamConnection connection) {
        connection.target().load().connectEnded();
        request.leased(connection);
    }

    /** After the time of two connects the client waits for no further target. */
    @Override
    public void notConnected(boolean byTime) {
        if (connecting != null) {
            connecting.load().connectEnded();
        }
        timedOut |= byTime;
        if (loop.ticks().due(until)) {
            request.notLeased(AnswerCause.CONNECT_TIMEOUT);
            return;
        }
        Target next = choice.next(request, tried);
        if (next == null) {
            end();
        } else {
            start(next);
        }
    }

    private void end() {
        if (full != null) {
            RoomWait.begin(this, full, loop, terms.timeouts().connectMillis());
        } else {
            request.notLeased(timedOut ? AnswerCause.CONNECT_TIMEOUT : AnswerCause.NO_SERVER);
        }
    }
}
