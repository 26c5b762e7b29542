package io.lyncedge.simulator.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lets the next request of a connection pass only when the one before it is answered. */
final class InOrderHandler extends ChannelInboundHandlerAdapter {

    private final Deque<Object> waiting = new ArrayDeque<>();
    private boolean answering;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        waiting.addLast(message);
        pass(ctx);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == Answered.EVENT) {
            answering = false;
            pass(ctx);
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }

    private void pass(ChannelHandlerContext ctx) {
        while (!waiting.isEmpty() && !(answering && waiting.peekFirst() instanceof HttpRequest)) {
            Object next = waiting.removeFirst();
            answering = answering || next instanceof HttpRequest;
            ctx.fireChannelRead(next);
        }
    }

    /** Fired through the pipeline when the current request is answered. */
    enum Answered {
        /** The only one. */
        EVENT
    }
}
