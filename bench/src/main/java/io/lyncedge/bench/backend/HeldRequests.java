package io.lyncedge.bench.backend;

import io.netty.channel.ChannelHandlerContext;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests whose answer waits until it is asked for. */
public final class HeldRequests {
    private final Queue<ChannelHandlerContext> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    /** How many wait whose connection is still there. */
    public int count() {
        return count.get();
    }

    /** Answers all of them. */
    public void release() {
        for (ChannelHandlerContext held = waiting.poll(); held != null; held = waiting.poll()) {
            ChannelHandlerContext context = held;
            context.executor().execute(() -> BodyHandler.answerPoll(context));
        }
    }

    void add(ChannelHandlerContext context) {
        waiting.add(context);
        count.incrementAndGet();
        context.channel().closeFuture().addListener(_ -> count.decrementAndGet());
    }
}
