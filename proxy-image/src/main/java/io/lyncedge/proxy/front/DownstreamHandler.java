package io.lyncedge.proxy.front;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslCloseCompletionEvent;

/** The one handler of a client connection behind its TLS: tells the connection what happens to the channel. */
final class DownstreamHandler extends ChannelInboundHandlerAdapter {
    private final DownstreamConnection connection;
    private boolean finished;

    DownstreamHandler(DownstreamConnection connection) {
        this.connection = connection;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        connection.received((ByteBuf) message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        connection.readComplete();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        connection.writabilityChanged();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslCloseCompletionEvent close && close.isSuccess()) {
            finished = true;
            connection.inputFinished();
        } else if (event instanceof SslCloseCompletionEvent || (isEnd(event) && !finished)) {
            connection.inputEnded();
        }
    }

    /** Said in tunnels only; elsewhere the end of the input closes the channel. */
    private static boolean isEnd(Object event) {
        return event instanceof ChannelInputShutdownEvent;
    }

    /** A reset, or a record that TLS refuses. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        connection.inputEnded();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connection.closed();
    }
}
