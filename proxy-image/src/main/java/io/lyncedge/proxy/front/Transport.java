package io.lyncedge.proxy.front;

import io.lyncedge.proxy.exchange.DirectMemory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Event loops, the channel types that go with them, and the memory of their buffers. A client connection and its upstream connection live on the same
 * worker loop.
 *
 * @param acceptor one loop that accepts
 * @param workers loops that serve
 * @param serverChannel type of listening channels
 * @param channel type of connections
 * @param memory where buffers come from
 */
public record Transport(
        EventLoopGroup acceptor,
        EventLoopGroup workers,
        Class<? extends ServerSocketChannel> serverChannel,
        Class<? extends SocketChannel> channel,
        DirectMemory memory) {
    /**
     * Starts loops on native epoll, or on NIO where that is missing.
     *
     * @param workers number of worker loops, at least 1
     */
    public static Transport open(int workers) {
        return Epoll.isAvailable()
                ? start(workers, EpollIoHandler.newFactory(), EpollServerSocketChannel.class, EpollSocketChannel.class)
                : nio(workers);
    }

    /**
     * Starts loops on NIO.
     *
     * @param workers number of worker loops, at least 1
     */
    public static Transport nio(int workers) {
        return start(workers, NioIoHandler.newFactory(), NioServerSocketChannel.class, NioSocketChannel.class);
    }

    /** The same loops with other memory. */
    Transport with(DirectMemory other) {
        return new Transport(acceptor, workers, serverChannel, channel, other);
    }

    /** Whether connections are native epoll ones. */
    public boolean epoll() {
        return channel == EpollSocketChannel.class;
    }

    /** Ends all loops, waiting at most a second for each group. */
    public void close() {
        Future<?> accepting = acceptor.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        Future<?> serving = workers.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        accepting.awaitUninterruptibly(1, TimeUnit.SECONDS);
        serving.awaitUninterruptibly(1, TimeUnit.SECONDS);
    }

    private static Transport start(
            int workers,
            IoHandlerFactory io,
            Class<? extends ServerSocketChannel> serverChannel,
            Class<? extends SocketChannel> channel) {
        return new Transport(
                new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("lyncedge-accept"), io),
                new MultiThreadIoEventLoopGroup(workers, new DefaultThreadFactory("lyncedge-loop"), io),
                serverChannel,
                channel,
                DirectMemory.ofProcess());
    }
}
