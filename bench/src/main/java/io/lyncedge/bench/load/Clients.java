package io.lyncedge.bench.load;

import io.lyncedge.bench.plan.BenchFailure;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.socket.SocketChannel;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One event loop and the connections that a load in this process opens on it. */
final class Clients implements AutoCloseable {
    /** Beyond the end of a slice no answer is waited for longer than that. */
    private static final long PATIENCE_SECONDS = 60;

    private final MultiThreadIoEventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());

    /** Connects to the proxy on {@code port}; {@code pipeline} adds the handlers. */
    ChannelFuture connect(int port, Consumer<SocketChannel> pipeline) {
        return new Bootstrap()
                .group(loop)
                .channel(EpollSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        pipeline.accept(channel);
                    }
                })
                .connect(InetAddress.getLoopbackAddress(), port);
    }

    /** Has {@code task} run on the event loop. */
    void execute(Runnable task) {
        loop.execute(task);
    }

    /** Waits for a result of the event loop. */
    static <T> T await(CompletableFuture<T> result, int seconds) {
        try {
            return result.get(seconds + PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new BenchFailure("the load does not end: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
