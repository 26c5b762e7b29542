package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;

/** Takes what a framer forwards. */
@FunctionalInterface
public interface BodySink {
    /**
     * Takes the next bytes, in order.
     *
     * @param slice bytes to forward, never empty; the sink owns this reference and releases it
     */
    void forward(ByteBuf slice);
}
