package io.lyncedge.proxy.answer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One answer that the proxy gives by itself: status, Date, Content-Length, what its cause asks for, and a small plain
 * body without a product banner.
 *
 * @param cause why
 * @param closes it ends the connection, which it then says
 * @param head the request was HEAD: the body is left out, its length is not
 * @param line one more header line, without its end: Location of redirects, Retry-After of limits
 */
public record OwnAnswer(AnswerCause cause, boolean closes, boolean head, Optional<String> line) {
    /** An answer without a line of its own. */
    public static OwnAnswer of(AnswerCause cause, boolean closes, boolean head) {
        return new OwnAnswer(cause, closes, head, Optional.empty());
    }

    /** The bytes to send; the caller releases them. */
    public ByteBuf encode(ByteBufAllocator allocator) {
        byte[] body = (cause.status().reasonPhrase() + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuf out = allocator.buffer(256 + line.map(String::length).orElse(0));
        ByteBufUtil.writeAscii(out, headText(body.length));
        return head ? out : out.writeBytes(body);
    }

    private String headText(int contentLength) {
        StringBuilder text = new StringBuilder(256)
                .append("HTTP/1.1 ")
                .append(cause.status())
                .append("\r\nDate: ")
                .append(HttpDate.now())
                .append("\r\nContent-Type: text/plain\r\nContent-Length: ")
                .append(contentLength)
                .append("\r\n")
                .append(cause.extra().lines());
        line.ifPresent(value -> text.append(value).append("\r\n"));
        return text.append(closes ? "Connection: close\r\n\r\n" : "\r\n").toString();
    }
}
