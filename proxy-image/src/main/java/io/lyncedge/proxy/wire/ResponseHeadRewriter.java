package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpVersion;

/** Writes heads of a pool's answers as they go to the client. */
@SuppressWarnings("DoNotCallSuggester")
public final class ResponseHeadRewriter {
    private ResponseHeadRewriter() {}

    /**
     * How an answer is written.
     *
     * @param client the version of the request: chunked framing never goes to HTTP/1.0
     * @param persistence what the client is told; ignored for interim answers and 101
     * @param mode whether credentials stay
     */
    public record Options(HttpVersion client, Persistence persistence, ForwardMode mode) {}

    /**
     * Appends the head to forward, the empty line included.
     *
     * @param out has room, or grows, for {@link #sizeOf} bytes
     */
    public static void write(ResponseHead head, Options options, ByteBuf out) {
        throw new IllegalStateException();
    }

    /** Returns a number of bytes that suffices for {@link #write}. */
    public static int sizeOf(ResponseHead head) {
        throw new IllegalStateException();
    }
}
