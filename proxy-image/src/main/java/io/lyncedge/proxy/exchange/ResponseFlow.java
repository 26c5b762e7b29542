package io.lyncedge.proxy.exchange;

import io.lyncedge.proxy.answer.OwnAnswer;
import io.lyncedge.proxy.wire.BodyFramer;
import io.lyncedge.proxy.wire.BodyProgress;
import io.lyncedge.proxy.wire.BodySink;
import io.lyncedge.proxy.wire.ResponseHead;
import io.lyncedge.proxy.wire.ResponseHeadRewriter;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/** One answer on its way to the client. */
final class ResponseFlow implements BodySink {
    /** A first part of the body up to this goes into the buffer of the head: one TLS record instead of two. */
    private static final int JOIN_LIMIT = 4 * 1024;

    private final Downstream downstream;
    private @Nullable BodyFramer framer;
    private BodyProgress progress = BodyProgress.MORE;
    private @Nullable ByteBuf head;
    private long bytes;

    ResponseFlow(Downstream downstream) {
        this.downstream = downstream;
    }

    /** Writes the proxy's own answer. */
    void own(OwnAnswer answer) {
        write(answer.encode(downstream.allocator()));
    }

    /** Passes an interim answer on. */
    void interim(ResponseHead interim, ResponseHeadRewriter.Options options) {
        ByteBuf out = downstream.allocator().buffer(ResponseHeadRewriter.sizeOf(interim, options));
        ResponseHeadRewriter.write(interim, options, out);
        write(out);
    }

    /**
     * Begins the final answer; its head goes out with the next {@link #read}.
     *
     * @param following bytes that came behind the head
     */
    void begin(ResponseHead answer, ResponseHeadRewriter.Options options, int following) {
        framer = options.client().equals(HttpVersion.HTTP_1_0)
                ? BodyFramer.dechunking(answer.framing())
                : BodyFramer.of(answer.framing());
        head = downstream
                .allocator()
                .buffer(ResponseHeadRewriter.sizeOf(answer, options) + Math.min(following, JOIN_LIMIT));
        ResponseHeadRewriter.write(answer, options, head);
    }

    /** Whether the final answer has begun. */
    boolean begun() {
        return framer != null;
    }

    boolean complete() {
        return progress instanceof BodyProgress.Complete;
    }

    /** Lets the pool send on, unless the client takes too little. */
    void throttle(Upstream upstream, Deadlines deadlines) {
        boolean room = hasRoom();
        upstream.wantAnswer(room || complete());
        if (room && !complete()) {
            deadlines.awaitAnswer();
        } else {
            deadlines.pauseAnswer();
        }
    }

    /** Whether more may come; sends down what was written if that makes room. */
    boolean hasRoom() {
        if (!downstream.writable()) {
            downstream.flush();
        }
        return downstream.writable();
    }

    /** Bytes given to the client's connection. */
    long bytes() {
        return bytes;
    }

    /** Passes on what belongs to the body of an answer that has begun. */
    BodyProgress read(ByteBuf in) {
        if (framer != null && progress instanceof BodyProgress.More) {
            progress = framer.read(in, this);
        }
        writeHead();
        return progress;
    }

    /** The pool ended its direction. */
    BodyProgress end() {
        if (framer != null && progress instanceof BodyProgress.More) {
            progress = framer.end();
        }
        return progress;
    }

    @Override
    public void forward(ByteBuf slice) {
        if (head != null && slice.readableBytes() <= Math.min(JOIN_LIMIT, head.writableBytes())) {
            head.writeBytes(slice);
            slice.release();
            return;
        }
        writeHead();
        write(slice);
    }

    private void writeHead() {
        if (head != null) {
            ByteBuf out = head;
            head = null;
            write(out);
        }
    }

    private void write(ByteBuf out) {
        bytes += out.readableBytes();
        downstream.write(out);
    }
}
