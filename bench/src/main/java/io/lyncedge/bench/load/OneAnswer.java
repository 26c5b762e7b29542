package io.lyncedge.bench.load;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.Optional;

/** A connection for one GET: asks the server to end it, and knows how that went. */
final class OneAnswer extends SimpleChannelInboundHandler<FullHttpResponse> {
    private final String path;
    private final ExpectedAnswer expected;
    private Optional<String> problem = Optional.of("closed without an answer");

    OneAnswer(String path, ExpectedAnswer expected) {
        this.path = path;
        this.expected = expected;
    }

    /** What is wrong, once the connection is closed; empty if nothing is. */
    Optional<String> problem() {
        return problem;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake && handshake.isSuccess()) {
            String suite = context.pipeline()
                    .get(SslHandler.class)
                    .engine()
                    .getSession()
                    .getCipherSuite();
            if (suite.equals(ClientTls.SUITE)) {
                ask(context);
            } else {
                fail(context, "suite " + suite);
            }
        }
    }

    private void ask(ChannelHandlerContext context) {
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, path);
        ExpectedAnswer.addFields(request.headers());
        request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(request);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse answer) {
        problem = expected.problem(answer);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(context, cause.toString());
    }

    private void fail(ChannelHandlerContext context, String why) {
        problem = Optional.of(why);
        context.close();
    }
}
