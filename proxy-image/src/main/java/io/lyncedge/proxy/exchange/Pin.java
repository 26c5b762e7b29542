package io.lyncedge.proxy.exchange;

import io.lyncedge.proxy.wire.ResponseHead;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * The upstream connection that a client connection has for itself, because NTLM and Negotiate authenticate connections:
 * from the first request with such credentials, or the first such challenge, until either side closes. It is held across
 * exchanges and never given back for others.
 */
public final class Pin implements UpstreamListener {
    private final Downstream downstream;
    private final Ticks ticks;
    private @Nullable Upstream upstream;
    private String pool = "";
    private boolean parked;
    private boolean handshakeUnfinished;
    private int messages;
    private long confirmBy = Ticks.NEVER;

    Pin(Downstream downstream, Ticks ticks) {
        this.downstream = downstream;
        this.ticks = ticks;
    }

    /** Whether there is a pinned upstream connection. */
    public boolean active() {
        return upstream != null;
    }

    /** Whether it leads to that pool. */
    public boolean leadsTo(String name) {
        return upstream != null && pool.equals(name);
    }

    /** Whether the last answer was a challenge, so that the client's next message belongs to this pair of connections. */
    public boolean handshakeUnfinished() {
        return upstream != null && handshakeUnfinished;
    }

    /** Drops a pin that a challenge alone made, when no credentials followed in time. */
    public void tick() {
        if (parked && ticks.due(confirmBy)) {
            drop();
        }
    }

    /** Closes the pinned connection, if there is one between two exchanges. */
    public void drop() {
        Upstream pinned = upstream;
        if (parked && pinned != null) {
            forget();
            pinned.close();
        }
    }

    @Nullable
    Upstream upstream() {
        return upstream;
    }

    boolean holds(Upstream candidate) {
        return upstream == candidate;
    }

    /** An exchange takes it up. */
    void resume() {
        parked = false;
    }

    /** The client sent credentials that bind this connection. */
    void confirm(String toPool, Upstream to) {
        pool = toPool;
        upstream = to;
        messages++;
        confirmBy = Ticks.NEVER;
    }

    /** The pool asked for such credentials; they have to come within a time. */
    void challenge(String toPool, Upstream to, long confirmMillis) {
        if (upstream == null) {
            pool = toPool;
            upstream = to;
            confirmBy = ticks.after(confirmMillis);
        }
    }

    /** A final answer came on a connection; tells whether that is the pinned one. */
    boolean answered(Upstream from, boolean challenge) {
        if (!holds(from)) {
            return false;
        }
        handshakeUnfinished = challenge;
        return true;
    }

    /** A final answer came to a message of a sign-in; tells whether it refuses one that was not the first. */
    boolean refusesSignIn(ResponseHead answer) {
        boolean unauthorized = answer.status() == HttpResponseStatus.UNAUTHORIZED.code();
        boolean refused = unauthorized && messages > 1;
        if (refused || !unauthorized || !answer.continuesSignIn()) {
            messages = 0;
        }
        return refused;
    }

    /**
     * The exchange on a connection is over, and both messages are complete: it is kept here, given back, or closed.
     *
     * @return whether the pin is lost by that
     */
    boolean settle(Upstream used, boolean reusable) {
        boolean pinned = holds(used);
        if (pinned && reusable) {
            parked = true;
            used.park(this);
            return false;
        }
        if (pinned) {
            forget();
        }
        if (reusable) {
            used.release();
        } else {
            used.close();
        }
        return pinned;
    }

    /** Resets the connection of an exchange that cannot end well; tells whether the pin is lost by that. */
    boolean abandon(Upstream used) {
        boolean pinned = holds(used);
        if (pinned) {
            forget();
        }
        used.reset();
        return pinned;
    }

    private void forget() {
        upstream = null;
        parked = false;
        handshakeUnfinished = false;
        messages = 0;
        confirmBy = Ticks.NEVER;
    }

    /** An answer without a request. */
    @Override
    public void answerBytes(ByteBuf in) {
        Upstream pinned = upstream;
        if (pinned != null) {
            forget();
            pinned.reset();
            downstream.pinEnded();
        }
    }

    @Override
    public void answerReadComplete() {}

    @Override
    public void upstreamWritable() {}

    @Override
    public void upstreamEnded(UpstreamEnd end) {
        Upstream pinned = upstream;
        if (pinned != null) {
            forget();
            pinned.close();
            downstream.pinEnded();
        }
    }
}
