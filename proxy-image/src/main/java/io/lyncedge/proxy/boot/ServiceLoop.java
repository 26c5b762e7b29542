package io.lyncedge.proxy.boot;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/** One event loop besides those of the traffic: for the admin listener and the health probes. */
final class ServiceLoop {
    private final EventLoopGroup group =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("lyncedge-service"), NioIoHandler.newFactory());

    EventLoopGroup group() {
        return group;
    }

    EventLoop loop() {
        return group.next();
    }

    Class<? extends ServerChannel> serverChannel() {
        return NioServerSocketChannel.class;
    }

    Class<? extends Channel> channel() {
        return NioSocketChannel.class;
    }

    void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
