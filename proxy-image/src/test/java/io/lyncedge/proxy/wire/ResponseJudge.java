package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayList;
import java.util.List;

/**
 * A strict decoder of Netty, as a second opinion on heads of answers. It is set to what proxy and pools have to bear: lengths
 * that are repeated but equal, and a length beside chunks.
 */
final class ResponseJudge extends HttpResponseDecoder {
    private final HttpMethod method;

    private ResponseJudge(HttpMethod method) {
        super(RequestJudge.config().setAllowDuplicateContentLengths(true).setUseRfc9112TransferEncoding(false));
        this.method = method;
    }

    /** Returns what the decoder reads; fails if it refuses the head or wants more bytes. */
    static Reading read(byte[] bytes, HttpMethod method) {
        List<Object> messages = new ResponseJudge(method).decodeAll(bytes);
        assertThat(messages).as("messages of the decoder").isNotEmpty();
        HttpResponse response = (HttpResponse) messages.getFirst();
        assertThat(response.decoderResult().isSuccess())
                .as("decoder accepts: %s", response.decoderResult())
                .isTrue();
        boolean bodyless = messages.size() > 1 && messages.get(1) instanceof LastHttpContent;
        List<String> start = List.of(
                response.protocolVersion().text(),
                Integer.toString(response.status().code()));
        return Reading.of(start, RequestJudge.fields(response), bodyless ? BodyFraming.NONE : framing(response));
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

    private static BodyFraming framing(HttpResponse response) {
        boolean known = HttpUtil.isTransferEncodingChunked(response) || HttpUtil.isContentLengthSet(response);
        return known ? RequestJudge.framing(response) : BodyFraming.UNTIL_CLOSE;
    }

    @Override
    protected boolean isContentAlwaysEmpty(HttpMessage message) {
        return method.equals(HttpMethod.HEAD) || super.isContentAlwaysEmpty(message);
    }
}
