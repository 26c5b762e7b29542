package io.lyncedge.proxy.front;

import io.netty.bootstrap.AbstractBootstrap;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.socket.nio.NioChannelOption;
import java.util.HashMap;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;

/**
 * Options of sockets. Together with pausing at the high water mark they keep what waits on one connection and direction
 * below 512 KiB: the mark, one read beyond it, and what TLS holds of a record.
 */
final class Sockets {
    private static final int BACKLOG = 4096;
    private static final WriteBufferWaterMark WATER_MARK = new WriteBufferWaterMark(96 * 1024, 192 * 1024);
    private static final int KEEP_ALIVE_IDLE_SECONDS = 60;
    private static final int KEEP_ALIVE_INTERVAL_SECONDS = 15;
    private static final int KEEP_ALIVE_PROBES = 4;
    private static final int USER_TIMEOUT_MILLIS = 120_000;

    private Sockets() {}

    static ServerBootstrap server(Transport transport) {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(transport.acceptor(), transport.workers())
                .channel(transport.serverChannel())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true);
        connectionOptions(transport, 64 * 1024).forEach((option, value) -> child(bootstrap, option, value));
        return bootstrap;
    }

    /** For upstream connections; their connect time is watched by the loop's clock. */
    static Bootstrap client(Transport transport, EventLoop loop) {
        Bootstrap bootstrap = new Bootstrap()
                .group(loop)
                .channel(transport.channel())
                .disableResolver()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 0);
        connectionOptions(transport, 128 * 1024).forEach((option, value) -> option(bootstrap, option, value));
        return bootstrap;
    }

    private static Map<ChannelOption<?>, Object> connectionOptions(Transport transport, int largestRead) {
        RecvByteBufAllocator reads = new AdaptiveRecvByteBufAllocator(1024, 4096, largestRead).maxMessagesPerRead(4);
        Map<ChannelOption<?>, Object> options = new HashMap<>(Map.of(
                ChannelOption.TCP_NODELAY,
                true,
                ChannelOption.SO_KEEPALIVE,
                true,
                ChannelOption.WRITE_BUFFER_WATER_MARK,
                WATER_MARK,
                ChannelOption.RECVBUF_ALLOCATOR,
                reads));
        options.putAll(transport.epoll() ? epollOptions() : nioOptions());
        return options;
    }

    private static Map<ChannelOption<?>, Object> epollOptions() {
        return Map.of(
                EpollChannelOption.TCP_KEEPIDLE, KEEP_ALIVE_IDLE_SECONDS,
                EpollChannelOption.TCP_KEEPINTVL, KEEP_ALIVE_INTERVAL_SECONDS,
                EpollChannelOption.TCP_KEEPCNT, KEEP_ALIVE_PROBES,
                EpollChannelOption.TCP_USER_TIMEOUT, USER_TIMEOUT_MILLIS);
    }

    /** The JDK has no TCP_USER_TIMEOUT. */
    private static Map<ChannelOption<?>, Object> nioOptions() {
        return Map.of(
                NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPIDLE), KEEP_ALIVE_IDLE_SECONDS,
                NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPINTERVAL), KEEP_ALIVE_INTERVAL_SECONDS,
                NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPCOUNT), KEEP_ALIVE_PROBES);
    }

    @SuppressWarnings("unchecked") // each option stands beside a value of its type
    private static <T> void option(AbstractBootstrap<?, ?> bootstrap, ChannelOption<T> option, Object value) {
        bootstrap.option(option, (T) value);
    }

    @SuppressWarnings("unchecked") // each option stands beside a value of its type
    private static <T> void child(ServerBootstrap bootstrap, ChannelOption<T> option, Object value) {
        bootstrap.childOption(option, (T) value);
    }
}
