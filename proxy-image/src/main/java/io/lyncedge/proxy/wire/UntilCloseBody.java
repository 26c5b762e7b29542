package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;

/** A body that ends with its connection. */
final class UntilCloseBody implements BodyFramer {
    @Override
    public BodyProgress read(ByteBuf in, BodySink sink) {
        if (in.isReadable()) {
            sink.forward(in.readRetainedSlice(in.readableBytes()));
        }
        return BodyProgress.MORE;
    }

    @Override
    public BodyProgress end() {
        return BodyProgress.COMPLETE;
    }
}
