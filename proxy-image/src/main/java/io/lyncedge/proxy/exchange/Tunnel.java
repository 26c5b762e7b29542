package io.lyncedge.proxy.exchange;

import io.lyncedge.proxy.wire.ForwardMode;
import io.lyncedge.proxy.wire.ResponseHead;
import io.lyncedge.proxy.wire.Upgrade;
import io.netty.buffer.ByteBuf;

/**
 * What an exchange becomes after a 101: bytes both ways, untouched. Each direction ends when its sender ends it in order; the
 * tunnel is over when both have ended, when one breaks, or when nothing has moved for as long as an answer may take.
 */
final class Tunnel implements UpstreamListener {
    private final RequestContext context;
    private final Downstream downstream;
    private final Upstream upstream;
    private final Ticks ticks;
    private final String pool;
    private final long idleMillis;
    private long due;
    private boolean clientFinished;
    private boolean poolFinished;

    /**
     * Prepares a tunnel between the client and an upstream connection.
     *
     * @param pool where it leads
     * @param idleMillis how long nothing may move
     */
    Tunnel(RequestContext context, Upstream upstream, String pool, long idleMillis) {
        this.context = context;
        this.upstream = upstream;
        this.pool = pool;
        this.idleMillis = idleMillis;
        downstream = context.client().downstream();
        ticks = context.client().ticks();
    }

    /** Whether a 101 agrees to what a complete request asked for. */
    static boolean askedFor(RequestContext context, ForwardMode mode, ResponseHead head) {
        boolean offered = mode == ForwardMode.FULL && context.head().upgrade() == Upgrade.WEBSOCKET;
        return offered && context.request().complete() && head.upgrade() == Upgrade.WEBSOCKET;
    }

    /** Begins behind the head of the 101, which goes out before anything else. */
    void open(ByteBuf behindHead) {
        upstream.attach(this);
        upstream.tunnel();
        downstream.tunnel();
        downstream.wantBody(true);
        context.answer().read(behindHead);
        answerBytes(behindHead);
    }

    String pool() {
        return pool;
    }

    // client to pool

    void clientBytes(ByteBuf in) {
        moved();
        context.request().forward(in.readRetainedSlice(in.readableBytes()));
        if (!upstream.writable()) {
            upstream.flush();
        }
        downstream.wantBody(upstream.writable());
    }

    void clientReadComplete() {
        upstream.flush();
    }

    @Override
    public void upstreamWritable() {
        downstream.wantBody(true);
    }

    /** The client ended its direction in order. */
    void clientFinished() {
        clientFinished = true;
        upstream.flush();
        if (poolFinished || !downstream.sends()) {
            end(Outcome.TUNNELLED);
        } else {
            upstream.finish();
        }
    }

    /** The client's connection is gone, or will be closed by the caller. */
    void clientGone(Outcome outcome) {
        context.client().pin().abandon(upstream);
        context.ended(outcome);
    }

    // pool to client

    @Override
    public void answerBytes(ByteBuf in) {
        moved();
        if (in.isReadable()) {
            context.answer().forward(in.readRetainedSlice(in.readableBytes()));
        }
        upstream.wantAnswer(context.answer().hasRoom());
    }

    @Override
    public void answerReadComplete() {
        downstream.flush();
    }

    void downstreamWritable() {
        upstream.wantAnswer(true);
    }

    @Override
    public void upstreamEnded(UpstreamEnd end) {
        switch (end) {
            case CLEAN -> poolFinished();
            case BROKEN, STALLED -> breakOff();
        }
    }

    private void poolFinished() {
        boolean first = !poolFinished;
        poolFinished = true;
        if (clientFinished || !upstream.sends()) {
            end(Outcome.TUNNELLED);
        } else if (first) {
            downstream.finish();
        }
    }

    // the ends

    void tick() {
        if (ticks.due(due)) {
            end(Outcome.TUNNEL_IDLE);
        }
    }

    private void moved() {
        due = ticks.after(idleMillis);
    }

    private void end(Outcome outcome) {
        context.client().pin().settle(upstream, false);
        context.end(outcome, Ending.CLOSE);
    }

    private void breakOff() {
        context.client().pin().abandon(upstream);
        context.end(Outcome.ANSWER_BROKEN, Ending.RESET);
    }
}
