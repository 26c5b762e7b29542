package io.lyncedge.proxy.exchange;

import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.limit.RateLimits;
import io.lyncedge.proxy.route.ClientAddress;
import io.lyncedge.proxy.route.RouteDecision;
import io.lyncedge.proxy.wire.BodyProgress;
import io.lyncedge.proxy.wire.RequestHead;
import io.netty.buffer.ByteBuf;
import java.util.Optional;

/**
 * One request and its answer, from the complete head to the moment when both messages are complete. It first gathers what
 * was read together with the head, so that nothing of a request that is broken there reaches a pool; then it is answered
 * by the proxy or forwarded. Belongs to the event loop of its client.
 */
public final class Exchange {
    private sealed interface Stage {
        /** The head is complete, and what came with it is being read. */
        record Gathering() implements Stage {}

        /** It goes to a pool. */
        record Forwarded(Forwarding forwarding) implements Stage {}

        /** It became a tunnel. */
        record Tunnelled(Tunnel tunnel) implements Stage {}

        /** It was answered by the proxy. */
        record Answered() implements Stage {}
    }

    private static final Stage GATHERING = new Stage.Gathering();
    private static final Stage ANSWERED = new Stage.Answered();

    private final RequestContext context;
    private Stage stage = GATHERING;

    /**
     * Takes up a request.
     *
     * @param head valid until the exchange is over
     */
    public Exchange(ClientSession client, Serving serving, RequestHead head) {
        context = RequestContext.of(client, serving, head);
    }

    /** Whether the body is complete, so that further bytes belong to the next request; never in a tunnel. */
    public boolean requestComplete() {
        return context.request().complete() && !(stage instanceof Stage.Tunnelled);
    }

    /** Takes bytes of the body, or of the tunnel; leaves in the buffer what comes behind the body. */
    public void requestBytes(ByteBuf in) {
        if (stage instanceof Stage.Tunnelled(Tunnel tunnel)) {
            tunnel.clientBytes(in);
            return;
        }
        BodyProgress progress = context.request().read(in);
        if (stage instanceof Stage.Forwarded(Forwarding forwarding)) {
            forwarding.requestMoved(progress);
        }
    }

    /** What was read together with the head has been gathered: decides, and sets out. */
    public void begin() {
        ClientSession client = context.client();
        client.begin(context.head());
        if (context.request().progress() instanceof BodyProgress.Fault fault) {
            client.facts().broken(fault.fault());
            answerSelf(ClientSession.causeOf(fault.fault()), Optional.empty());
            return;
        }
        ClientAddress sender = client.identity()
                .peer()
                .senderOf(context.head(), context.serving().trusted());
        client.facts().sentBy(sender);
        RouteDecision decision = context.serving()
                .routes()
                .route(
                        client.identity().listener(),
                        context.head(),
                        client.identity().shown(),
                        sender);
        client.facts().routed(decision.publication());
        switch (decision) {
            case RouteDecision.Forward forward -> forwardUnlessLimited(forward, sender);
            case RouteDecision.Refuse refuse -> answerSelf(refuse.cause(), Optional.empty());
            case RouteDecision.Redirect redirect ->
                answerSelf(redirect.cause(), Optional.of("Location: " + redirect.location()));
        }
    }

    /** No more bytes of the request for now: the moment to send them up. */
    public void requestReadComplete() {
        switch (stage) {
            case Stage.Forwarded(Forwarding forwarding) -> forwarding.requestReadComplete();
            case Stage.Tunnelled(Tunnel tunnel) -> tunnel.clientReadComplete();
            case Stage.Gathering _, Stage.Answered _ -> {}
        }
    }

    /**
     * The client ended its direction in order.
     *
     * @return whether it was a tunnel, and so in order; of anything else it is an abort, which is left to the caller
     */
    public boolean clientFinished() {
        boolean tunnelled = stage instanceof Stage.Tunnelled;
        if (stage instanceof Stage.Tunnelled(Tunnel tunnel)) {
            tunnel.clientFinished();
        }
        return tunnelled;
    }

    /** The client's connection has room again. */
    public void downstreamWritable() {
        switch (stage) {
            case Stage.Forwarded(Forwarding forwarding) -> forwarding.downstreamWritable();
            case Stage.Tunnelled(Tunnel tunnel) -> tunnel.downstreamWritable();
            case Stage.Gathering _, Stage.Answered _ -> {}
        }
    }

    /**
     * The client's connection is gone, or will be closed by the caller.
     *
     * @param outcome why
     */
    public void downstreamGone(Outcome outcome) {
        switch (stage) {
            case Stage.Gathering _ -> context.request().drop();
            case Stage.Forwarded(Forwarding forwarding) -> forwarding.downstreamGone(outcome);
            case Stage.Tunnelled(Tunnel tunnel) -> tunnel.clientGone(outcome);
            case Stage.Answered _ -> {}
        }
        stage = ANSWERED;
    }

    /** Whether it goes to the pool of that name. */
    public boolean goesTo(String pool) {
        return switch (stage) {
            case Stage.Forwarded(Forwarding forwarding) -> forwarding.pool().equals(pool);
            case Stage.Tunnelled(Tunnel tunnel) -> tunnel.pool().equals(pool);
            case Stage.Gathering _, Stage.Answered _ -> false;
        };
    }

    /** Looks at the deadlines. */
    public void tick() {
        switch (stage) {
            case Stage.Forwarded(Forwarding forwarding) -> forwarding.tick();
            case Stage.Tunnelled(Tunnel tunnel) -> tunnel.tick();
            case Stage.Gathering _, Stage.Answered _ -> {}
        }
    }

    /** The pool switched protocols: from here on both sides speak through a tunnel. */
    void tunnelled(Tunnel tunnel) {
        stage = new Stage.Tunnelled(tunnel);
    }

    private void forwardUnlessLimited(RouteDecision.Forward forward, ClientAddress sender) {
        RateLimits limits = context.serving().rateLimits();
        long refusedSeconds = limits.isEmpty()
                ? 0
                : limits.refuse(
                        sender.ip(),
                        context.head().target().path(),
                        context.head().authorization().bindsConnection());
        if (refusedSeconds > 0) {
            answerSelf(AnswerCause.RATE_LIMITED, Optional.of("Retry-After: " + refusedSeconds));
        } else {
            forward(forward);
        }
    }

    private void forward(RouteDecision.Forward forward) {
        Pin pin = context.client().pin();
        if (pin.active() && !pin.leadsTo(forward.route().pool().name())) {
            answerSelf(AnswerCause.OTHER_POOL, Optional.empty());
            return;
        }
        Forwarding forwarding = new Forwarding(this, context, forward);
        stage = new Stage.Forwarded(forwarding);
        forwarding.start();
    }

    private void answerSelf(AnswerCause cause, Optional<String> line) {
        stage = ANSWERED;
        context.answerSelf(cause, line, false);
    }
}
