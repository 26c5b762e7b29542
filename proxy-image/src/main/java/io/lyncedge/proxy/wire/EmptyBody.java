package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;

/** No body: complete from the start. */
enum EmptyBody implements BodyFramer {
    INSTANCE;

    @Override
    public BodyProgress read(ByteBuf in, BodySink sink) {
        return BodyProgress.COMPLETE;
    }

    @Override
    public BodyProgress end() {
        return BodyProgress.COMPLETE;
    }
}
