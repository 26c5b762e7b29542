package io.lyncedge.proxy.front;

import io.lyncedge.proxy.exchange.ClientIdentity;
import io.lyncedge.proxy.exchange.ClientSession;
import io.lyncedge.proxy.exchange.Downstream;
import io.lyncedge.proxy.exchange.Ending;
import io.lyncedge.proxy.exchange.Exchange;
import io.lyncedge.proxy.exchange.Outcome;
import io.lyncedge.proxy.exchange.Ticked;
import io.lyncedge.proxy.exchange.Ticks;
import io.lyncedge.proxy.exchange.WriteRoom;
import io.lyncedge.proxy.exchange.WriteStall;
import io.lyncedge.proxy.front.ConnectionState.Exchanging;
import io.lyncedge.proxy.front.ConnectionState.Gathering;
import io.lyncedge.proxy.upstream.HalfClose;
import io.lyncedge.proxy.upstream.Resets;
import io.lyncedge.proxy.wire.HeadLimits;
import io.lyncedge.proxy.wire.Incomplete;
import io.lyncedge.proxy.wire.Refused;
import io.lyncedge.proxy.wire.RequestHead;
import io.lyncedge.proxy.wire.RequestHeadParser;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.socket.SocketChannel;

/** One HTTP/1.1 connection of a client: one exchange after another. Belongs to one event loop. */
final class DownstreamConnection implements Downstream, Ticked {
    /**
     * A paused connection delivers the rest of one read. More comes only when the transport reads to the end because the
     * client has ended its direction.
     */
    private static final int PAUSED_LIMIT = 192 * 1024;

    private final SocketChannel channel;
    private final FrontLoop loop;
    private final ClientSession session;
    private final RequestHeadParser heads;
    private final Ticks.Membership membership;
    private final ReceivedBytes received = new ReceivedBytes();
    private final WriteStall writeStall = new WriteStall();
    private final WriteRoom room;
    private ConnectionState state = ConnectionState.WAITING;
    private long due;
    private boolean advancing;
    private boolean bodyWanted = true;
    private boolean unflushed;
    private int whilePaused;

    DownstreamConnection(SocketChannel channel, FrontLoop loop, ClientIdentity client) {
        this.channel = channel;
        this.loop = loop;
        room = new WriteRoom(channel, loop.front().memory());
        session = new ClientSession(this, client, loop.front().observers().exchanges(), loop.ticks());
        heads = new RequestHeadParser(client.listener().scheme(), HeadLimits.STANDARD);
        membership = loop.ticks().add(this);
        await();
    }

    // what the channel tells

    /** Takes over bytes that came. */
    void received(ByteBuf in) {
        if (!channel.config().isAutoRead()) {
            whilePaused += in.readableBytes();
        }
        received.add(channel.alloc(), in);
        if (whilePaused > PAUSED_LIMIT) {
            inputEnded();
        } else {
            advance(false);
        }
    }

    /** No more bytes for now. */
    void readComplete() {
        advance(true);
        if (state instanceof Exchanging(Exchange exchange)) {
            exchange.requestReadComplete();
        }
    }

    void writabilityChanged() {
        if (!channel.isWritable()) {
            return;
        }
        if (state instanceof Exchanging(Exchange exchange)) {
            exchange.downstreamWritable();
        } else {
            advance(true);
        }
    }

    /** close_notify: one direction of a tunnel ends; of anything else it is an abort. */
    void inputFinished() {
        if (!(state instanceof Exchanging(Exchange exchange) && exchange.clientFinished())) {
            inputEnded();
        }
    }

    /** A reset, a cut, or records that TLS refuses: whatever is unfinished is aborted. An end in order goes on. */
    void inputEnded() {
        if (state != ConnectionState.ENDING) {
            abort(Outcome.CLIENT_ABORTED);
            channel.close();
        }
    }

    void closed() {
        abort(Outcome.CLIENT_ABORTED);
        membership.end();
    }

    // what comes next on it

    /** Takes one step after another, until bytes or events are missing. Exchanges that end within are met by the loop. */
    private void advance(boolean readComplete) {
        if (advancing) {
            return;
        }
        advancing = true;
        while (step(readComplete)) {
            // each step changes the state or takes bytes
        }
        advancing = false;
        received.trim();
        listen();
    }

    private boolean step(boolean readComplete) {
        return switch (state) {
            case ConnectionState.Waiting _, ConnectionState.ReadingHead _ -> mayReadHead() && readHead();
            case Gathering(Exchange exchange) -> {
                if (received.any()) {
                    exchange.requestBytes(received.bytes());
                }
                yield readComplete && begin(exchange);
            }
            case Exchanging(Exchange exchange) -> {
                boolean takes = received.any() && !exchange.requestComplete();
                if (takes) {
                    exchange.requestBytes(received.bytes());
                }
                yield takes;
            }
            case ConnectionState.Ending _, ConnectionState.Closed _ -> {
                received.clear();
                yield false;
            }
        };
    }

    /** A client that does not take its answers gets no further ones. */
    private boolean mayReadHead() {
        return received.any() && room.any();
    }

    /** True if a head is complete or refused. */
    private boolean readHead() {
        return switch (heads.parse(received.bytes())) {
            case Incomplete _ -> {
                if (state == ConnectionState.WAITING && heads.begun()) {
                    state = ConnectionState.READING_HEAD;
                    due = loop.ticks().after(loop.serving().timeouts().requestHeaderMillis());
                }
                yield false;
            }
            case Refused refused -> {
                session.refuse(refused.fault());
                yield true;
            }
            case RequestHead head -> {
                state = new Gathering(new Exchange(session, loop.serving(), head));
                yield true;
            }
        };
    }

    private boolean begin(Exchange exchange) {
        state = new Exchanging(exchange);
        exchange.begin();
        return true;
    }

    private void await() {
        heads.forget();
        state = ConnectionState.WAITING;
        due = loop.ticks().after(loop.serving().timeouts().keepAliveMillis());
    }

    private void listen() {
        boolean wanted = bodyWanted && !received.full();
        if (wanted != channel.config().isAutoRead()) {
            whilePaused = 0;
            channel.config().setAutoRead(wanted);
        }
    }

    // what exchanges ask for

    @Override
    public ByteBufAllocator allocator() {
        return channel.alloc();
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
    public boolean bytesBehindRequest() {
        return received.any();
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
    public void wantBody(boolean wanted) {
        bodyWanted = wanted;
        listen();
    }

    @Override
    public boolean draining() {
        return loop.front().lifecycle().draining();
    }

    @Override
    public void exchangeOver(Ending ending) {
        bodyWanted = true;
        switch (ending) {
            case KEEP -> await();
            case CLOSE -> endInOrder();
            case RESET -> reset();
        }
        advance(true);
    }

    @Override
    public void pinEnded() {
        if (state == ConnectionState.WAITING || state == ConnectionState.READING_HEAD) {
            endInOrder();
        }
    }

    // how it ends

    private void endInOrder() {
        state = ConnectionState.ENDING;
        due = Ticks.NEVER;
        session.pin().drop();
        OrderlyEnd.begin(channel);
    }

    private void close() {
        state = ConnectionState.CLOSED;
        session.pin().drop();
        channel.close();
    }

    private void reset() {
        state = ConnectionState.CLOSED;
        session.pin().drop();
        Resets.reset(channel);
    }

    private void abort(Outcome outcome) {
        ConnectionState former = state;
        state = ConnectionState.CLOSED;
        switch (former) {
            case Gathering(Exchange exchange) -> exchange.downstreamGone(outcome);
            case Exchanging(Exchange exchange) -> exchange.downstreamGone(outcome);
            case ConnectionState.Waiting _,
                    ConnectionState.ReadingHead _,
                    ConnectionState.Ending _,
                    ConnectionState.Closed _ -> {}
        }
        session.pin().drop();
        received.clear();
    }

    @Override
    public void tick() {
        if (loop.front().lifecycle().expired() || servesRemovedPool()) {
            abort(Outcome.DRAINED);
            reset();
        } else if (writeStall.stalled(
                channel, loop.ticks(), loop.serving().timeouts().writeStallMillis())) {
            abort(Outcome.CLIENT_STALLED);
            reset();
        } else {
            if (room.again()) {
                writabilityChanged();
            }
            lookAtDeadline();
        }
    }

    private void lookAtDeadline() {
        boolean overdue = loop.ticks().due(due);
        switch (state) {
            case ConnectionState.Waiting _ -> {
                session.pin().tick();
                if (overdue || (draining() && !session.pin().handshakeUnfinished())) {
                    endInOrder();
                }
            }
            case ConnectionState.ReadingHead _ -> {
                if (overdue) {
                    close();
                }
            }
            case Exchanging(Exchange exchange) -> exchange.tick();
            case ConnectionState.Ending _ -> linger(overdue);
            case Gathering _, ConnectionState.Closed _ -> {}
        }
    }

    /** The time for discarding begins when the last answer is out, however long a slow client takes for it. */
    private void linger(boolean overdue) {
        if (overdue) {
            close();
        } else if (due == Ticks.NEVER && channel.isOutputShutdown()) {
            due = loop.ticks().after(loop.serving().timeouts().lingerMillis());
        }
    }

    private boolean servesRemovedPool() {
        RemovedPools removed = loop.front().removedPools();
        return !removed.isEmpty() && removed.overdue().stream().anyMatch(this::serves);
    }

    private boolean serves(String pool) {
        return session.pin().leadsTo(pool) || (state instanceof Exchanging(Exchange exchange) && exchange.goesTo(pool));
    }
}
