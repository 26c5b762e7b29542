package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;

/** Cuts what is forwarded out of successive inputs, in as few slices as possible. */
final class Slices {
    private boolean keeping;
    private int start;

    /** Creates a cutter that keeps what comes, or drops it. */
    Slices(boolean keeping) {
        this.keeping = keeping;
    }

    /** Begins with another input, still keeping or dropping. */
    void begin(ByteBuf in) {
        start = in.readerIndex();
    }

    /** Keeps from {@code at} on. */
    void keepFrom(int at) {
        if (!keeping) {
            keeping = true;
            start = at;
        }
    }

    /** Forwards what was kept, and drops from {@code at} on. */
    void dropFrom(int at, ByteBuf in, BodySink sink) {
        end(at, in, sink);
        keeping = false;
    }

    boolean isKeeping() {
        return keeping;
    }

    /** Forwards what was kept before {@code at}, where the input, or what was looked at of it, ends. */
    void end(int at, ByteBuf in, BodySink sink) {
        if (keeping && at > start) {
            sink.forward(in.retainedSlice(start, at - start));
        }
        start = at;
    }
}
