package io.lyncedge.proxy.exchange;

import io.lyncedge.config.Endpoint;
import io.lyncedge.proxy.wire.AddedField;
import io.lyncedge.proxy.wire.RequestHead;
import io.lyncedge.proxy.wire.ResponseHeadParser;
import io.netty.buffer.ByteBuf;

/**
 * An upstream connection in the hands of one exchange, or of a pin between two exchanges. Whoever holds it gives it back
 * with exactly one of {@link #release}, {@link #close} and {@link #reset}, and forgets it then. It lives on the event loop
 * of its client.
 */
public interface Upstream extends TunnelSide {
    /** Address of its server, as the resource declares it. */
    String server();

    /** The machine that it leads to. */
    Endpoint endpoint();

    /** Whether it carried another exchange before it was leased, so that it may be stale. */
    boolean reused();

    /** Reader of the heads of its answers. */
    ResponseHeadParser answers();

    /** The cookie that the answer has to set so that its client stays here: none if the client has it, or none is used. */
    AddedField affinityCookie(RequestHead request);

    /** An exchange begins on it. */
    void attach(UpstreamListener exchange);

    /** The exchange on it is over, but it stays with its pin. */
    void park(UpstreamListener pin);

    /** Whether there is room for more of the request. */
    boolean writable();

    /** Takes bytes of a request, in order; nothing need go out before the next flush. */
    void write(ByteBuf bytes);

    /** Sends what was written. */
    void flush();

    /** Says whether bytes of the answer are welcome now. */
    void wantAnswer(boolean wanted);

    /** Gives it back for any other exchange: both messages on it are complete. */
    void release();

    /** Gives it back to be closed in order. */
    void close();

    /** Gives it back to be closed at once, so that the pool takes nothing on it for complete. */
    void reset();
}
