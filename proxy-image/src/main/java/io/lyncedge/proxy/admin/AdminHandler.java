package io.lyncedge.proxy.admin;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers GET and HEAD; anything else, and any request with a body, ends the connection. */
final class AdminHandler extends SimpleChannelInboundHandler<HttpObject> {
    private static final Logger LOGGER = LoggerFactory.getLogger(AdminHandler.class);

    private final AdminPages pages;

    AdminHandler(AdminPages pages) {
        this.pages = pages;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
        if (message instanceof HttpRequest request) {
            respond(context, request);
        }
    }

    private void respond(ChannelHandlerContext context, HttpRequest request) {
        FullHttpResponse response = answer(request);
        boolean keepAlive = response.status().code() != HttpResponseStatus.BAD_REQUEST.code()
                && response.status().code() != HttpResponseStatus.METHOD_NOT_ALLOWED.code()
                && HttpUtil.isKeepAlive(request);
        HttpUtil.setKeepAlive(response, keepAlive);
        if (request.method().equals(HttpMethod.HEAD)) {
            response.content().clear();
        }
        var written = context.writeAndFlush(response);
        if (!keepAlive) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        switch (cause) {
            case ReadTimeoutException _ -> {}
            case IOException _ ->
                LOGGER.debug(
                        "admin connection from {} failed", context.channel().remoteAddress(), cause);
            default -> LOGGER.error("a page of the admin listener could not be made", cause);
        }
        context.close();
    }

    private FullHttpResponse answer(HttpRequest request) {
        boolean hasBody = HttpUtil.isTransferEncodingChunked(request)
                || request.headers().contains(HttpHeaderNames.CONTENT_LENGTH);
        if (request.decoderResult().isFailure() || hasBody) {
            return response(HttpResponseStatus.BAD_REQUEST, "text/plain", "bad request\n");
        }
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            FullHttpResponse refused =
                    response(HttpResponseStatus.METHOD_NOT_ALLOWED, "text/plain", "only GET and HEAD\n");
            refused.headers().set(HttpHeaderNames.ALLOW, "GET, HEAD");
            return refused;
        }
        AdminPages.Page page = pages.page(request.uri().split("\\?", 2)[0]);
        return response(page.status(), page.type(), page.body());
    }

    private static FullHttpResponse response(HttpResponseStatus status, String type, String body) {
        ByteBuf content = Unpooled.copiedBuffer(body, StandardCharsets.UTF_8);
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, content);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, type)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
        return response;
    }
}
