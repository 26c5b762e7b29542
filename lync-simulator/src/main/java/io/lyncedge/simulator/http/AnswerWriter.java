package io.lyncedge.simulator.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpChunkedInput;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Writes answers in the style of an IIS site of Lync.
 *
 * @param server FQDN for {@code X-MS-Server-Fqdn}, so that tests see who answered
 */
record AnswerWriter(String server) {

    /** Writes an answer; the future ends when its last byte was handed to the socket. */
    ChannelFuture write(ChannelHandlerContext ctx, PageAnswer answer, boolean toHead) {
        HttpResponseStatus status = HttpResponseStatus.valueOf(answer.status());
        return switch (answer.content()) {
            case PageContent.Bytes bytes -> {
                HttpResponse response = new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(bytes.bytes()));
                fill(response.headers(), answer);
                yield ctx.writeAndFlush(response);
            }
            case PageContent.Generated generated -> {
                HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, status);
                fill(response.headers(), answer);
                ctx.write(response);
                yield toHead
                        ? ctx.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT)
                        : ctx.writeAndFlush(new HttpChunkedInput(new GeneratedBody(generated)));
            }
        };
    }

    private void fill(HttpHeaders headers, PageAnswer answer) {
        answer.fields().forEach(field -> headers.add(field.getKey(), field.getValue()));
        if (answer.status() != 204 && answer.status() != 304) {
            headers.set("Content-Length", answer.content().length());
        }
        headers.set("Server", "Microsoft-IIS/8.5");
        headers.set("X-Powered-By", "ASP.NET");
        headers.set("X-MS-Server-Fqdn", server);
        headers.set("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    }
}
