package io.lyncedge.proxy.exchange;

import io.netty.buffer.ByteBuf;

/** Who hears what comes from an upstream connection, on its event loop. */
public interface UpstreamListener {
    /**
     * Bytes came.
     *
     * @param in stays the caller's; what the listener leaves in it is lost
     */
    void answerBytes(ByteBuf in);

    /** No more bytes for now: the moment to flush. */
    void answerReadComplete();

    /** There is room again for bytes of the request. */
    void upstreamWritable();

    /** Nothing more will come. Not said after the connection was given back; until then it may be said again. */
    void upstreamEnded(UpstreamEnd end);
}
