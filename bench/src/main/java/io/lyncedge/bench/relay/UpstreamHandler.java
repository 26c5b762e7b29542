package io.lyncedge.bench.relay;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;

/** The upstream side: answers go to the downstream connection that holds the lease. */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes its channel, and that ends the exchange
final class UpstreamHandler extends ChannelInboundHandlerAdapter {
    private record Lease(Channel channel, FrontHandler handler) {}

    private final IdleConnections idle;

    private Optional<Lease> lease = Optional.empty();
    private boolean reusable;

    UpstreamHandler(IdleConnections idle) {
        this.idle = idle;
    }

    void serve(Channel channel, FrontHandler handler) {
        lease = Optional.of(new Lease(channel, handler));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (lease.isEmpty()) {
            ReferenceCountUtil.release(message);
            context.close();
            return;
        }
        Lease current = lease.get();
        if (message instanceof HttpResponse response) {
            reusable = HttpUtil.isKeepAlive(response);
            response.headers().remove(HttpHeaderNames.CONNECTION);
        }
        current.channel().write(message);
        if (message instanceof LastHttpContent) {
            release(context, current);
        }
    }

    private void release(ChannelHandlerContext context, Lease current) {
        lease = Optional.empty();
        current.handler().released(current.channel());
        if (reusable) {
            context.channel().config().setAutoRead(true);
            idle.give(context.channel());
        } else {
            context.close();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        lease.ifPresent(current -> current.channel().flush());
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        lease.ifPresent(current ->
                current.channel().config().setAutoRead(context.channel().isWritable()));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        idle.forget(context.channel());
        lease.ifPresent(current -> current.channel().close());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
