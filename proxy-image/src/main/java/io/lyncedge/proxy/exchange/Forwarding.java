package io.lyncedge.proxy.exchange;

import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.exchange.ForwardState.Answering;
import io.lyncedge.proxy.exchange.ForwardState.Asking;
import io.lyncedge.proxy.route.RouteDecision.Forward;
import io.lyncedge.proxy.wire.BodyProgress;
import io.lyncedge.proxy.wire.ForwardMode;
import io.lyncedge.proxy.wire.Incomplete;
import io.lyncedge.proxy.wire.Refused;
import io.lyncedge.proxy.wire.RequestHead;
import io.lyncedge.proxy.wire.ResponseHead;
import io.lyncedge.proxy.wire.WireFault;
import io.netty.buffer.ByteBuf;
import java.util.Optional;

/**
 * A request that goes to a pool. Request and answer flow at the same time, each paused while the other side has no room;
 * it is over when both are complete, or when one of them can no longer be.
 */
final class Forwarding implements LeaseRequest, UpstreamListener {
    private final Exchange exchange;
    private final RequestContext context;
    private final ClientSession client;
    private final Downstream downstream;
    private final Pin pin;
    private final RequestFlow request;
    private final ResponseFlow answer;
    private final Forward forward;
    private final ForwardMode mode;
    private final Deadlines deadlines;
    private final boolean bindsConnection;
    private final Attempts attempts;
    private ForwardState state = ForwardState.LEASING;
    private boolean heard;
    private boolean upstreamReusable;
    private boolean closesClient;

    Forwarding(Exchange exchange, RequestContext context, Forward forward) {
        this.exchange = exchange;
        this.context = context;
        this.forward = forward;
        mode = forward.plain() ? ForwardMode.ANONYMOUS : ForwardMode.FULL;
        client = context.client();
        downstream = client.downstream();
        pin = client.pin();
        request = context.request();
        answer = context.answer();
        deadlines = new Deadlines(client.ticks(), forward.route().publication());
        bindsConnection = mode == ForwardMode.FULL
                && !context.http10()
                && context.head().authorization().bindsConnection();
        attempts = new Attempts(context, bindsConnection);
    }

    String pool() {
        return forward.route().pool().name();
    }

    /** Takes the pinned upstream connection, or asks for one. */
    void start() {
        Upstream pinned = pin.upstream();
        if (pinned != null) {
            pin.resume();
            ask(pinned);
        } else {
            lease(attempts.first());
            request.throttle(deadlines);
        }
    }

    private void lease(Reuse reuse) {
        context.serving().upstreams().lease(this, reuse);
    }

    @Override
    public Forward forward() {
        return forward;
    }

    @Override
    public RequestHead head() {
        return context.head();
    }

    @Override
    public String clientAddress() {
        return client.facts().sender().text();
    }

    @Override
    public void leased(Upstream upstream) {
        if (state == ForwardState.OVER) {
            upstream.release();
        } else {
            ask(upstream);
        }
    }

    @Override
    public void notLeased(AnswerCause cause) {
        if (state != ForwardState.OVER) {
            answerSelf(cause, false);
        }
    }

    // the request, on its way up

    private void ask(Upstream upstream) {
        state = new Asking(upstream);
        client.facts().leased(upstream);
        attempts.asked();
        if (bindsConnection) {
            pin.confirm(pool(), upstream);
        }
        upstream.attach(this);
        ByteBuf out = downstream.allocator().buffer(client.rewriter().sizeOf(context.head()));
        client.rewriter().write(context.head(), mode, out);
        request.open(upstream, out);
        upstream.flush();
        awaitNext();
    }

    private void awaitNext() {
        if (request.complete()) {
            deadlines.requestComplete();
        } else if (context.head().expectsContinue() && request.bytes() == 0) {
            deadlines.awaitContinue();
        } else {
            request.throttle(deadlines);
        }
    }

    void requestMoved(BodyProgress progress) {
        switch (progress) {
            case BodyProgress.More _ -> request.throttle(deadlines);
            case BodyProgress.Complete _ -> requestComplete();
            case BodyProgress.Fault(WireFault fault) -> requestBroken(fault);
        }
    }

    void requestReadComplete() {
        request.flush();
    }

    @Override
    public void upstreamWritable() {
        request.throttle(deadlines);
    }

    private void requestComplete() {
        deadlines.requestComplete();
        if (answer.complete() && state instanceof Answering(Upstream upstream)) {
            request.flush();
            finish(upstream);
        }
    }

    private void requestBroken(WireFault fault) {
        client.facts().broken(fault);
        switch (state) {
            case ForwardState.Leasing _ -> answerSelf(ClientSession.causeOf(fault), false);
            case Asking(Upstream upstream) -> answerSelf(ClientSession.causeOf(fault), pin.abandon(upstream));
            case Answering(Upstream upstream) -> cutShort(upstream, Outcome.REQUEST_BROKEN);
            case ForwardState.Over _ -> {}
        }
    }

    // the answer, on its way down

    @Override
    public void answerBytes(ByteBuf in) {
        heard = true;
        while (state instanceof Asking(Upstream upstream) && in.isReadable()) {
            readHead(upstream, in);
        }
        if (state instanceof Answering(Upstream upstream)) {
            readBody(upstream, in);
        }
    }

    @Override
    public void answerReadComplete() {
        downstream.flush();
    }

    void downstreamWritable() {
        switch (state) {
            case Asking(Upstream upstream) -> upstream.wantAnswer(true);
            case Answering(Upstream upstream) -> answer.throttle(upstream, deadlines);
            case ForwardState.Leasing _, ForwardState.Over _ -> {}
        }
    }

    private void readHead(Upstream upstream, ByteBuf in) {
        switch (upstream.answers().parse(in, context.head().method())) {
            case Incomplete _ -> {}
            case Refused(WireFault fault) -> answerBroken(upstream, Optional.of(fault));
            case ResponseHead head when head.interim() -> interim(upstream, head);
            case ResponseHead head when head.switchesProtocols() -> switchProtocols(upstream, head, in);
            case ResponseHead head -> beginAnswer(upstream, head, in.readableBytes());
        }
    }

    private void interim(Upstream upstream, ResponseHead head) {
        if (!context.http10()) {
            answer.interim(head, AnswerTerms.options(context, mode, false));
            upstream.wantAnswer(answer.hasRoom());
        }
        request.throttle(deadlines);
    }

    /** What the client sent before it knew of the switch was no part of the tunnel, and may have been a request. */
    private void switchProtocols(Upstream upstream, ResponseHead head, ByteBuf in) {
        if (!Tunnel.askedFor(context, mode, head)) {
            answerBroken(upstream, Optional.empty());
        } else if (downstream.bytesBehindRequest()) {
            requestBroken(WireFault.BYTES_BEFORE_TUNNEL);
        } else {
            openTunnel(upstream, head, in);
        }
    }

    private void openTunnel(Upstream upstream, ResponseHead head, ByteBuf in) {
        state = ForwardState.OVER;
        client.facts().answered(head.status(), pin.holds(upstream));
        answer.begin(head, AnswerTerms.options(context, mode, false), 0);
        Tunnel tunnel = new Tunnel(
                context, upstream, pool(), forward.route().publication().responseMillis());
        exchange.tunnelled(tunnel);
        tunnel.open(in);
    }

    private void beginAnswer(Upstream upstream, ResponseHead head, int following) {
        AnswerTerms terms = AnswerTerms.of(context, mode, head);
        upstreamReusable = terms.upstreamReusable();
        if (terms.challenge() && upstreamReusable) {
            pin.challenge(pool(), upstream, context.serving().timeouts().unconfirmedPinMillis());
        }
        boolean pinned = pin.answered(upstream, terms.challenge());
        closesClient = terms.closesClient(context, head, pinned);
        client.facts().answered(terms.status(), pinned);
        if (bindsConnection && pin.refusesSignIn(head)) {
            context.serving().rateLimits().signInFailed(client.facts().sender().ip());
        }
        answer.begin(
                head,
                AnswerTerms.options(context, mode, closesClient).adding(upstream.affinityCookie(context.head())),
                following);
        state = new Answering(upstream);
        request.throttle(deadlines);
    }

    private void readBody(Upstream upstream, ByteBuf in) {
        if (answer.complete()) {
            upstreamReusable = false;
            return;
        }
        switch (answer.read(in)) {
            case BodyProgress.More _ -> answer.throttle(upstream, deadlines);
            case BodyProgress.Complete _ -> answerComplete(upstream, in.isReadable());
            case BodyProgress.Fault(WireFault fault) -> answerBroken(upstream, Optional.of(fault));
        }
    }

    /** Bytes behind the answer belong to no request: the connection cannot be trusted with another. */
    private void answerComplete(Upstream upstream, boolean bytesBehind) {
        deadlines.pauseAnswer();
        upstreamReusable &= !bytesBehind;
        if (request.complete()) {
            finish(upstream);
        }
    }

    private void answerBroken(Upstream upstream, Optional<WireFault> fault) {
        fault.ifPresent(client.facts()::broken);
        if (state instanceof Asking) {
            answerSelf(AnswerCause.UPSTREAM_FAILED, pin.abandon(upstream));
        } else {
            cutShort(upstream, Outcome.ANSWER_BROKEN);
        }
    }

    @Override
    public void upstreamEnded(UpstreamEnd end) {
        switch (state) {
            case Asking(Upstream upstream) -> endedUnanswered(upstream, end);
            case Answering(Upstream upstream) -> endedAnswering(upstream, end);
            case ForwardState.Leasing _, ForwardState.Over _ -> {}
        }
    }

    private void endedUnanswered(Upstream upstream, UpstreamEnd end) {
        boolean pinned = pin.holds(upstream);
        if (end == UpstreamEnd.STALLED) {
            answerSelf(AnswerCause.RESPONSE_TIMEOUT, pin.abandon(upstream));
        } else if (!pinned && !heard && attempts.mayRepeat(upstream)) {
            retry(upstream);
        } else if (pinned && !heard) {
            cutShort(upstream, Outcome.PINNED_UPSTREAM_ENDED);
        } else {
            answerSelf(AnswerCause.UPSTREAM_FAILED, pin.abandon(upstream));
        }
    }

    private void retry(Upstream upstream) {
        upstream.close();
        attempts.repeat();
        deadlines.pauseAnswer();
        state = ForwardState.LEASING;
        lease(Reuse.NONE);
    }

    private void endedAnswering(Upstream upstream, UpstreamEnd end) {
        if (end == UpstreamEnd.CLEAN) {
            answer.end();
        }
        if (answer.complete()) {
            upstreamReusable = false;
            closesClient |= !request.complete();
            finish(upstream);
        } else {
            cutShort(upstream, Outcome.ANSWER_BROKEN);
        }
    }

    void downstreamGone(Outcome outcome) {
        switch (state) {
            case Asking(Upstream upstream) -> pin.abandon(upstream);
            case Answering(Upstream upstream) -> pin.abandon(upstream);
            case ForwardState.Leasing _, ForwardState.Over _ -> {}
        }
        if (state != ForwardState.OVER) {
            state = ForwardState.OVER;
            context.ended(outcome);
        }
    }

    void tick() {
        switch (deadlines.due()) {
            case NONE -> {}
            case REQUEST_BODY -> outOfTime(Outcome.CLIENT_STALLED);
            case ANSWER_BEGIN, ANSWER_BODY -> outOfTime(Outcome.ANSWER_BROKEN);
        }
    }

    private void outOfTime(Outcome outcome) {
        switch (state) {
            case Asking(Upstream upstream)
            when outcome == Outcome.ANSWER_BROKEN -> answerSelf(AnswerCause.RESPONSE_TIMEOUT, pin.abandon(upstream));
            case Asking(Upstream upstream) -> cutShort(upstream, outcome);
            case Answering(Upstream upstream) -> cutShort(upstream, outcome);
            case ForwardState.Leasing _ -> over(outcome, Ending.CLOSE);
            case ForwardState.Over _ -> {}
        }
    }

    private void finish(Upstream upstream) {
        closesClient |= pin.settle(upstream, upstreamReusable);
        over(Outcome.ANSWERED, closesClient ? Ending.CLOSE : Ending.KEEP);
    }

    /** Ends both sides where no whole answer can be given any more. */
    private void cutShort(Upstream upstream, Outcome outcome) {
        boolean cutAnswer = answer.begun() && !answer.complete();
        pin.abandon(upstream);
        over(outcome, cutAnswer ? Ending.RESET : Ending.CLOSE);
    }

    private void answerSelf(AnswerCause cause, boolean pinLost) {
        state = ForwardState.OVER;
        context.answerSelf(cause, Optional.empty(), pinLost);
    }

    private void over(Outcome outcome, Ending ending) {
        state = ForwardState.OVER;
        context.end(outcome, ending);
    }
}
