package io.lyncedge.proxy.upstream;

import io.lyncedge.proxy.exchange.UpstreamEnd;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslCloseCompletionEvent;

/** The one handler of an upstream connection behind its TLS: tells the connection what happens to the channel. */
final class UpstreamHandler extends ChannelInboundHandlerAdapter {
    private final UpstreamConnection connection;
    private boolean failed;

    UpstreamHandler(UpstreamConnection connection) {
        this.connection = connection;
        failed = connection.target().identity().tls().isPresent();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf in = (ByteBuf) message;
        try {
            connection.bytes(in);
        } finally {
            in.release();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        connection.readComplete();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        connection.writabilityChanged();
    }

    /** With close_notify the end is in order; without it, TLS was cut. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslCloseCompletionEvent close && close.isSuccess()) {
            failed = false;
            connection.ended(UpstreamEnd.CLEAN);
        } else if (event instanceof ChannelInputShutdownEvent && failed) {
            connection.ended(UpstreamEnd.BROKEN);
        }
    }

    /** A reset in clear shows here and nowhere else. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        failed = true;
        context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connection.ended(failed ? UpstreamEnd.BROKEN : UpstreamEnd.CLEAN);
    }
}
