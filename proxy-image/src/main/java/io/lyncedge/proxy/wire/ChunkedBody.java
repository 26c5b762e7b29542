package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;

/** A chunked body. */
@SuppressWarnings("DoNotCallSuggester")
final class ChunkedBody implements BodyFramer {
    /** What is forwarded. */
    enum Output {
        /** Chunks with their lines and trailers. */
        CHUNKS,
        /** The data alone. */
        DATA
    }

    private final Output output;

    ChunkedBody(Output output) {
        this.output = output;
    }

    @Override
    public BodyProgress read(ByteBuf in, BodySink sink) {
        throw new IllegalStateException("comes with the next commit: " + output);
    }

    @Override
    public BodyProgress end() {
        throw new IllegalStateException("comes with the next commit");
    }
}
