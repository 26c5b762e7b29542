package io.lyncedge.proxy.front;

import io.lyncedge.proxy.exchange.ConnectionObserver;
import io.lyncedge.proxy.exchange.RefusedConnection;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Counts connections that the system does not hand over. What follows is done behind it: accepting pauses for a second, so
 * that the queue waits and the loop does not spin, and then goes on.
 */
@ChannelHandler.Sharable
final class AcceptFailures extends ChannelInboundHandlerAdapter {
    private final ConnectionObserver observer;

    AcceptFailures(ConnectionObserver observer) {
        this.observer = observer;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        observer.downstreamRefused(RefusedConnection.NOT_ACCEPTED);
        context.fireExceptionCaught(cause);
    }
}
