package io.lyncedge.bench.load;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.function.Consumer;

/** One connection with one poll. */
final class PollClient extends SimpleChannelInboundHandler<FullHttpResponse> {
    private final String path;
    private final Runnable asked;
    private final Consumer<FullHttpResponse> answered;
    private boolean done;

    /**
     * Asks as soon as it can.
     *
     * @param asked runs when the request is out
     * @param answered gets the answer
     */
    PollClient(String path, Runnable asked, Consumer<FullHttpResponse> answered) {
        this.path = path;
        this.asked = asked;
        this.answered = answered;
    }

    boolean isAnswered() {
        return done;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake && handshake.isSuccess()) {
            var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, path);
            ExpectedAnswer.addFields(request.headers());
            context.writeAndFlush(request);
            asked.run();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse answer) {
        done = true;
        answered.accept(answer);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
