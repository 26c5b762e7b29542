package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayList;
import java.util.List;

/** A strict decoder of Netty, as a second opinion on request heads. */
final class RequestJudge extends HttpRequestDecoder {
    private RequestJudge() {
        super(config());
    }

    /** The limits are far above ours, since it counts in another way. */
    static HttpDecoderConfig config() {
        return new HttpDecoderConfig()
                .setStrictLineParsing(true)
                .setMaxInitialLineLength(100_000)
                .setMaxHeaderSize(200_000);
    }

    /** Returns what the decoder reads; fails if it refuses the head or wants more bytes. */
    static Reading read(byte[] bytes) {
        List<Object> messages = new RequestJudge().decodeAll(bytes);
        assertThat(messages).as("messages of the decoder").isNotEmpty();
        HttpRequest request = (HttpRequest) messages.getFirst();
        assertThat(request.decoderResult().isSuccess())
                .as("decoder accepts: %s", request.decoderResult())
                .isTrue();
        assertThat(messages.size() > 1 && messages.get(1) instanceof LastHttpContent)
                .as("decoder expects no body")
                .isEqualTo(framing(request) instanceof BodyFraming.None);
        List<String> start = List.of(
                request.method().name(),
                request.uri(),
                request.protocolVersion().text());
        return Reading.of(start, fields(request), framing(request));
    }

    private List<Object> decodeAll(byte[] bytes) {
        ByteBuf in = Unpooled.wrappedBuffer(bytes);
        List<Object> messages = new ArrayList<>();
        try {
            decode(null, in, messages);
        } catch (Exception e) {
            throw new AssertionError("decoder failed", e);
        }
        return messages;
    }

    static List<Reading.Field> fields(HttpMessage message) {
        return message.headers().entries().stream()
                .map(entry -> new Reading.Field(entry.getKey(), entry.getValue()))
                .toList();
    }

    static BodyFraming framing(HttpMessage message) {
        if (HttpUtil.isTransferEncodingChunked(message)) {
            return BodyFraming.CHUNKED;
        }
        long length = HttpUtil.getContentLength(message, 0L);
        return length > 0 ? new BodyFraming.FixedLength(length) : BodyFraming.NONE;
    }
}
