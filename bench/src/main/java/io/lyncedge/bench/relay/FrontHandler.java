package io.lyncedge.bench.relay;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

/** The downstream side of one connection: requests go to an upstream connection that is leased for one exchange. */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes its channel, and that ends the exchange
final class FrontHandler extends ChannelInboundHandlerAdapter {
    private final IdleConnections idle;
    private final Function<EventLoop, ChannelFuture> connect;
    /** Parts of a request that came before its upstream connection was there. */
    private final Queue<Object> waiting = new ArrayDeque<>();

    private Optional<Channel> upstream = Optional.empty();
    private boolean keepAlive;

    FrontHandler(IdleConnections idle, Function<EventLoop, ChannelFuture> connect) {
        this.idle = idle;
        this.connect = connect;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            keepAlive = HttpUtil.isKeepAlive(request);
            rewrite(request.headers(), context.channel());
            lease(context);
        }
        if (upstream.isPresent()) {
            upstream.get().write(message);
        } else {
            waiting.add(message);
        }
    }

    private static void rewrite(HttpHeaders headers, Channel channel) {
        headers.remove(HttpHeaderNames.CONNECTION);
        InetSocketAddress client = (InetSocketAddress) channel.remoteAddress();
        headers.set("X-Forwarded-For", client.getAddress().getHostAddress());
        headers.set("X-Forwarded-Proto", "https");
    }

    private void lease(ChannelHandlerContext context) {
        Optional<Channel> kept = idle.take();
        if (kept.isPresent()) {
            leased(context, kept.get());
            return;
        }
        context.channel().config().setAutoRead(false);
        connect.apply(context.channel().eventLoop()).addListener((ChannelFuture done) -> {
            if (!done.isSuccess() || !context.channel().isActive()) {
                done.channel().close();
                context.close();
                return;
            }
            leased(context, done.channel());
            context.channel().config().setAutoRead(true);
        });
    }

    private void leased(ChannelHandlerContext context, Channel channel) {
        upstream = Optional.of(channel);
        channel.pipeline().get(UpstreamHandler.class).serve(context.channel(), this);
        if (!waiting.isEmpty()) {
            waiting.forEach(channel::write);
            waiting.clear();
            channel.flush();
        }
    }

    /** The answer is written and the upstream connection no longer this one's. */
    void released(Channel channel) {
        upstream = Optional.empty();
        ChannelFuture flushed = channel.writeAndFlush(Unpooled.EMPTY_BUFFER);
        if (!keepAlive) {
            flushed.addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        upstream.ifPresent(Channel::flush);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        upstream.ifPresent(
                channel -> channel.config().setAutoRead(context.channel().isWritable()));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        upstream.ifPresent(Channel::close);
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
