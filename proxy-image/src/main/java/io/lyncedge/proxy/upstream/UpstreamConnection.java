package io.lyncedge.proxy.upstream;

import io.lyncedge.config.Endpoint;
import io.lyncedge.config.TimeoutsConfig;
import io.lyncedge.proxy.exchange.Ticked;
import io.lyncedge.proxy.exchange.Ticks;
import io.lyncedge.proxy.exchange.Upstream;
import io.lyncedge.proxy.exchange.UpstreamEnd;
import io.lyncedge.proxy.exchange.UpstreamListener;
import io.lyncedge.proxy.exchange.WriteRoom;
import io.lyncedge.proxy.exchange.WriteStall;
import io.lyncedge.proxy.wire.AddedField;
import io.lyncedge.proxy.wire.HeadLimits;
import io.lyncedge.proxy.wire.RequestHead;
import io.lyncedge.proxy.wire.ResponseHeadParser;
import io.netty.buffer.ByteBuf;
import io.netty.channel.socket.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One connection to a target, open and verified. Belongs to one event loop. */
final class UpstreamConnection implements Upstream, Ticked {
    private enum Holder {
        /** An exchange, or the one that is about to get it. */
        EXCHANGE,
        /** A pin between two exchanges. */
        PIN,
        /** Nobody: it may carry any request. */
        NONE,
        /** Nobody ever again. */
        CLOSED
    }

    private final Target target;
    private final UpstreamLoop loop;
    private final TimeoutsConfig timeouts;
    private final SocketChannel channel;
    private final Ticks.Membership membership;
    private final ResponseHeadParser answers = new ResponseHeadParser(HeadLimits.STANDARD);
    private final WriteStall writeStall = new WriteStall();
    private final WriteRoom room;
    private Holder holder = Holder.EXCHANGE;
    private @Nullable UpstreamListener listener;
    private boolean counted;
    private boolean reused;
    private boolean ended;
    private boolean unflushed;
    private long usedAt;
    private long idleUntil = Ticks.NEVER;

    UpstreamConnection(Target target, UpstreamLoop loop, TimeoutsConfig timeouts, SocketChannel channel) {
        this.target = target;
        this.loop = loop;
        this.timeouts = timeouts;
        this.channel = channel;
        room = new WriteRoom(channel, loop.memory());
        membership = loop.ticks().add(this);
    }

    Target target() {
        return target;
    }

    /** False once the channel is closed, even before its handler has heard of it. */
    boolean open() {
        return channel.isActive();
    }

    /** Whether the pool can hardly have closed it since. */
    boolean usedRecently() {
        return loop.ticks().within(usedAt, timeouts.unsafeReuseMillis());
    }

    // what its holder does

    @Override
    public String server() {
        return target.identity().server();
    }

    @Override
    public Endpoint endpoint() {
        return target.identity().endpoint();
    }

    @Override
    public boolean reused() {
        return reused;
    }

    @Override
    public ResponseHeadParser answers() {
        return answers;
    }

    @Override
    public AddedField affinityCookie(RequestHead request) {
        return target.cookieFor(request);
    }

    @Override
    public void attach(UpstreamListener exchange) {
        holder = Holder.EXCHANGE;
        listener = exchange;
        idleUntil = Ticks.NEVER;
        count(true);
    }

    @Override
    public void park(UpstreamListener pin) {
        answers.forget();
        holder = Holder.PIN;
        listener = pin;
        reused = true;
        count(false);
        wantAnswer(true);
    }

    @Override
    public boolean writable() {
        return room.any();
    }

    @Override
    public void write(ByteBuf bytes) {
        unflushed = true;
        channel.write(bytes, channel.voidPromise());
    }

    @Override
    public void flush() {
        if (unflushed) {
            unflushed = false;
            channel.flush();
        }
    }

    @Override
    public void tunnel() {
        HalfClose.allow(channel);
    }

    @Override
    public boolean sends() {
        return HalfClose.sends(channel);
    }

    @Override
    public void finish() {
        HalfClose.finish(channel);
    }

    @Override
    public void wantAnswer(boolean wanted) {
        channel.config().setAutoRead(wanted);
    }

    @Override
    public void release() {
        if (ended || !open() || target.retired() || loop.closing()) {
            close();
            return;
        }
        answers.forget();
        holder = Holder.NONE;
        listener = null;
        reused = true;
        usedAt = loop.ticks().now();
        idleUntil = loop.ticks().after(timeouts.upstreamIdleMillis());
        count(false);
        wantAnswer(true);
        loop.idle().add(this);
    }

    @Override
    public void close() {
        if (leave()) {
            channel.close();
        }
    }

    @Override
    public void reset() {
        if (leave()) {
            Resets.reset(channel);
        }
    }

    // what the connection does

    void bytes(ByteBuf in) {
        if (listener == null) {
            reset();
        } else {
            listener.answerBytes(in);
        }
    }

    void readComplete() {
        if (listener != null) {
            listener.answerReadComplete();
        }
    }

    void writabilityChanged() {
        if (listener != null && writable()) {
            listener.upstreamWritable();
        }
    }

    void ended(UpstreamEnd end) {
        ended = true;
        UpstreamListener told = listener;
        if (told == null) {
            close();
        } else {
            told.upstreamEnded(end);
        }
    }

    @Override
    public void tick() {
        switch (holder) {
            case NONE -> {
                if (loop.ticks().due(idleUntil) || target.server().crowded()) {
                    close();
                }
            }
            case EXCHANGE -> {
                if (writeStall.stalled(channel, loop.ticks(), timeouts.writeStallMillis())) {
                    ended(UpstreamEnd.STALLED);
                } else if (room.again()) {
                    writabilityChanged();
                }
            }
            case PIN, CLOSED -> {}
        }
    }

    /** Nobody holds it any more; false if that was so before. */
    private boolean leave() {
        if (holder == Holder.CLOSED) {
            return false;
        }
        if (holder == Holder.NONE) {
            loop.idle().remove(this);
        }
        holder = Holder.CLOSED;
        listener = null;
        count(false);
        membership.end();
        return true;
    }

    private void count(boolean inExchange) {
        if (inExchange != counted) {
            counted = inExchange;
            if (inExchange) {
                target.load().exchangeBegan();
            } else {
                target.load().exchangeEnded();
            }
        }
    }
}
