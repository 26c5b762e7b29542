package io.lyncedge.proxy.wire;

import static io.lyncedge.proxy.wire.AsciiBytes.CR;
import static io.lyncedge.proxy.wire.AsciiBytes.LF;

import io.netty.buffer.ByteBuf;
import java.util.Optional;

/**
 * A chunked body. Chunks are forwarded as they come, but for their extensions. The last chunk is held back until its
 * trailers are complete and right, so that a faulty body is never completed.
 */
final class ChunkedBody implements BodyFramer {
    private final Output output;
    private final Slices slices;
    private final ChunkLine line = new ChunkLine();
    private Optional<Trailers> trailers = Optional.empty();
    private State state = State.LINE;
    private int lineStart;
    private long remaining;
    private BodyProgress progress = BodyProgress.MORE;

    /** What is forwarded. */
    enum Output {
        /** Chunks with their lines and trailers. */
        CHUNKS,
        /** The data alone. */
        DATA
    }

    private enum State {
        LINE,
        DATA,
        DATA_CR,
        DATA_LF,
        TRAILERS
    }

    ChunkedBody(Output output) {
        this.output = output;
        this.slices = new Slices(output == Output.CHUNKS);
    }

    @Override
    public BodyProgress read(ByteBuf in, BodySink sink) {
        slices.begin(in);
        while (progress instanceof BodyProgress.More && in.isReadable()) {
            switch (state) {
                case LINE -> readLine(in, sink);
                case DATA -> readData(in, sink);
                case DATA_CR -> readEnd(in, CR, State.DATA_LF);
                case DATA_LF -> readEnd(in, LF, State.LINE);
                case TRAILERS -> trailers.ifPresent(section -> readTrailers(section, in, sink));
            }
        }
        if (!(progress instanceof BodyProgress.Fault)) {
            endInput(in, sink);
        }
        return progress;
    }

    private void endInput(ByteBuf in, BodySink sink) {
        boolean mayBeLastChunk = state == State.LINE && line.begun() && line.size() == 0;
        if (output == Output.CHUNKS && mayBeLastChunk && slices.isKeeping()) {
            slices.dropFrom(lineStart, in, sink);
        } else {
            slices.end(in.readerIndex(), in, sink);
        }
    }

    private void readLine(ByteBuf in, BodySink sink) {
        int at = in.readerIndex();
        if (!line.begun()) {
            lineStart = at;
        }
        ChunkLine.Part next = line.read(in.readByte());
        if (output == Output.CHUNKS) {
            forwardLine(next, at, in, sink);
        }
        if (next == ChunkLine.Part.COMPLETE) {
            endLine(in, sink);
        } else if (next == ChunkLine.Part.FAULTY) {
            line.fault().ifPresent(this::fail);
        }
    }

    /** Drops extensions; drops zeros whose line was cut by the end of an input, until another digit shows that it is no last chunk. */
    private void forwardLine(ChunkLine.Part next, int at, ByteBuf in, BodySink sink) {
        boolean empty = line.size() == 0;
        if (next == ChunkLine.Part.EXTENSIONS && slices.isKeeping()) {
            slices.dropFrom(empty ? lineStart : at, in, sink);
        } else if (next != ChunkLine.Part.EXTENSIONS && !empty) {
            slices.keepFrom(at);
        }
    }

    private void endLine(ByteBuf in, BodySink sink) {
        if (line.size() == 0) {
            endChunks(in, sink);
            return;
        }
        remaining = line.size();
        line.clear();
        state = State.DATA;
        slices.keepFrom(in.readerIndex());
    }

    private void endChunks(ByteBuf in, BodySink sink) {
        line.clear();
        boolean forwardable = output == Output.DATA || slices.isKeeping();
        if (forwardable && startsWithLineEnd(in)) {
            in.skipBytes(2);
            progress = BodyProgress.COMPLETE;
        } else {
            if (slices.isKeeping()) {
                slices.dropFrom(lineStart, in, sink);
            }
            trailers = Optional.of(new Trailers());
            state = State.TRAILERS;
        }
    }

    private static boolean startsWithLineEnd(ByteBuf in) {
        int at = in.readerIndex();
        return in.readableBytes() >= 2 && in.getByte(at) == CR && in.getByte(at + 1) == LF;
    }

    private void readData(ByteBuf in, BodySink sink) {
        int count = (int) Math.min(remaining, in.readableBytes());
        in.skipBytes(count);
        remaining -= count;
        if (remaining == 0) {
            state = State.DATA_CR;
            if (output == Output.DATA) {
                slices.dropFrom(in.readerIndex(), in, sink);
            }
        }
    }

    private void readEnd(ByteBuf in, byte expected, State next) {
        byte value = in.readByte();
        state = next;
        if (value != expected) {
            fail(value == LF ? WireFault.BARE_LF : WireFault.CHUNK_DATA_UNTERMINATED);
        }
    }

    private void readTrailers(Trailers section, ByteBuf in, BodySink sink) {
        if (!section.read(in)) {
            section.fault().ifPresent(this::fail);
            return;
        }
        progress = BodyProgress.COMPLETE;
        if (output == Output.CHUNKS) {
            sink.forward(section.withLastChunk());
        }
    }

    private void fail(WireFault fault) {
        progress = new BodyProgress.Fault(fault);
    }

    @Override
    public BodyProgress end() {
        if (progress instanceof BodyProgress.More) {
            fail(WireFault.BODY_TRUNCATED);
        }
        return progress;
    }
}
