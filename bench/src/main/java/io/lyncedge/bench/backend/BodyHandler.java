package io.lyncedge.bench.backend;

import io.lyncedge.bench.plan.Scenario;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;

/** One connection of the backend: receipts for bodies, polls that are held, and a small body for all else. */
final class BodyHandler extends SimpleChannelInboundHandler<HttpObject> {
    private static final ByteBuf POLL = Unpooled.unreleasableBuffer(
            Unpooled.wrappedBuffer(Scenario.S6.body().getBytes(StandardCharsets.US_ASCII)));

    private static final String SMALL = Scenario.S1.body();

    private final HeldRequests held;
    private Receipt receipt = new Receipt();
    private String path = "";
    private boolean keepAlive;

    BodyHandler(HeldRequests held) {
        this.held = held;
    }

    /** Ends a request that was held. */
    static void answerPoll(ChannelHandlerContext context) {
        answer(context, POLL.duplicate(), true);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (part instanceof HttpRequest request) {
            path = request.uri();
            keepAlive = HttpUtil.isKeepAlive(request);
            receipt = new Receipt();
        }
        if (part instanceof HttpContent content) {
            receipt.add(content.content());
        }
        if (part instanceof LastHttpContent) {
            end(context);
        }
    }

    private void end(ChannelHandlerContext context) {
        if (path.equals(Scenario.S6.path())) {
            held.add(context);
            return;
        }
        String body = path.equals(Scenario.S4.path()) ? receipt.text() : SMALL;
        answer(context, Unpooled.copiedBuffer(body, StandardCharsets.US_ASCII), keepAlive);
    }

    private static void answer(ChannelHandlerContext context, ByteBuf body, boolean keepAlive) {
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body);
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        if (!keepAlive) {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        var written = context.writeAndFlush(response);
        if (!keepAlive) {
            written.addListener(_ -> context.close());
        }
    }

    /** A connection that breaks is the load's or the proxy's matter: they count what is missing. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
