package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A strict decoder of Netty, as a second opinion on the chunked bodies of requests. */
final class ChunkJudge extends HttpRequestDecoder {
    private static final String HEAD = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final StringBuilder data = new StringBuilder();

    private ChunkJudge() {
        super(RequestJudge.config());
    }

    /**
     * A whole body.
     *
     * @param data of all chunks, one char a byte
     * @param trailers in order
     * @param left how many bytes follow it
     */
    record Result(String data, List<Reading.Field> trailers, int left) {
        /** The same with nothing behind it. */
        Result alone() {
            return new Result(data, trailers, 0);
        }
    }

    /** Returns what the decoder reads; empty if it refuses the body or wants more bytes. */
    static Optional<Result> read(String body) {
        return new ChunkJudge().decodeAll(Unpooled.wrappedBuffer(AsciiBytes.of(HEAD + body)));
    }

    private Optional<Result> decodeAll(ByteBuf in) {
        int before;
        int found;
        do {
            before = in.readerIndex();
            List<Object> messages = new ArrayList<>();
            try {
                decode(null, in, messages);
            } catch (Exception e) {
                throw new AssertionError("decoder failed", e);
            }
            for (Object message : messages) {
                if (!((HttpObject) message).decoderResult().isSuccess()) {
                    return Optional.empty();
                }
                Optional<Result> whole = take(message, in.readableBytes());
                if (whole.isPresent()) {
                    return whole;
                }
            }
            found = messages.size();
        } while (found > 0 || in.readerIndex() > before);
        return Optional.empty();
    }

    private Optional<Result> take(Object message, int left) {
        try {
            if (message instanceof HttpContent content) {
                data.append(content.content().toString(StandardCharsets.ISO_8859_1));
            }
            return message instanceof LastHttpContent last
                    ? Optional.of(new Result(data.toString(), trailers(last), left))
                    : Optional.empty();
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private static List<Reading.Field> trailers(LastHttpContent last) {
        return last.trailingHeaders().entries().stream()
                .map(entry -> new Reading.Field(entry.getKey(), entry.getValue()))
                .toList();
    }
}
