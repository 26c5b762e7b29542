package io.lyncedge.proxy.exchange;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/** The client's side of an exchange: an HTTP/1.1 connection, later also a stream of HTTP/2. Belongs to one event loop. */
public interface Downstream extends TunnelSide {
    /** Where buffers for this connection come from. */
    ByteBufAllocator allocator();

    /** Whether there is room for more of the answer; while there is not, writes are taken but should cease. */
    boolean writable();

    /** Takes bytes of an answer, in order; nothing need go out before the next flush. */
    void write(ByteBuf bytes);

    /** Sends what was written. */
    void flush();

    /** Whether bytes have come that stand behind the request. */
    boolean bytesBehindRequest();

    /** Says whether bytes of the request's body are welcome now. */
    void wantBody(boolean wanted);

    /** Whether the process drains, so that answers should end their connections. */
    boolean draining();

    /** The exchange is over, and what it wrote was flushed. */
    void exchangeOver(Ending ending);

    /** The pinned upstream connection ended between two exchanges: so must this one. */
    void pinEnded();
}
