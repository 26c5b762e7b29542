package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;

/** A body whose length the head names. */
final class FixedLengthBody implements BodyFramer {
    private static final BodyProgress TRUNCATED = new BodyProgress.Fault(WireFault.BODY_TRUNCATED);

    private long remaining;

    FixedLengthBody(long length) {
        remaining = length;
    }

    @Override
    public BodyProgress read(ByteBuf in, BodySink sink) {
        int count = (int) Math.min(remaining, in.readableBytes());
        if (count > 0) {
            remaining -= count;
            sink.forward(in.readRetainedSlice(count));
        }
        return remaining == 0 ? BodyProgress.COMPLETE : BodyProgress.MORE;
    }

    @Override
    public BodyProgress end() {
        return remaining == 0 ? BodyProgress.COMPLETE : TRUNCATED;
    }
}
