package io.lyncedge.bench.load;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.Optional;

/** One connection that uploads the same body until its time is over, never more ahead than the connection takes. */
final class Uploads extends SimpleChannelInboundHandler<FullHttpResponse> {
    private static final int PART = 64 * 1024;

    private final String path;
    private final ByteBuf body;
    private final ExpectedAnswer expected;
    private final Tally tally;
    private int sent;
    private long since;
    private boolean over;

    Uploads(String path, ByteBuf body, ExpectedAnswer expected, Tally tally) {
        this.path = path;
        this.body = body;
        this.expected = expected;
        this.tally = tally;
        this.sent = body.readableBytes();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake && handshake.isSuccess()) {
            begin(context);
        }
    }

    private void begin(ChannelHandlerContext context) {
        var request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, path);
        ExpectedAnswer.addFields(request.headers());
        request.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        since = System.nanoTime();
        sent = 0;
        context.write(request);
        send(context);
    }

    private void send(ChannelHandlerContext context) {
        while (sent < body.readableBytes() && context.channel().isWritable()) {
            ByteBuf part = body.slice(sent, Math.min(PART, body.readableBytes() - sent));
            // Before the write, which may come back here.
            sent += part.readableBytes();
            boolean last = sent == body.readableBytes();
            context.writeAndFlush(last ? new DefaultLastHttpContent(part) : new DefaultHttpContent(part));
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        send(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse answer) {
        Optional<String> problem =
                sent < body.readableBytes() ? Optional.of("an answer before the body's end") : expected.problem(answer);
        if (problem.isPresent()) {
            end(context, problem.get());
            return;
        }
        tally.right(since, body.readableBytes());
        if (tally.goesOn()) {
            begin(context);
        } else {
            over = true;
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        end(context, cause.toString());
    }

    private void end(ChannelHandlerContext context, String why) {
        if (!over) {
            over = true;
            tally.wrong(why);
        }
        context.close();
    }

    /** The connection is gone. */
    void closed() {
        if (!over) {
            over = true;
            tally.wrong("closed in the middle");
        }
        tally.clientOver();
    }
}
