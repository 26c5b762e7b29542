package io.lyncedge.simulator.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;

/** A bound port of a simulated server. */
public final class WebListener implements AutoCloseable {

    private final Channel channel;
    private final ChannelGroup connections;

    private WebListener(Channel channel, ChannelGroup connections) {
        this.channel = channel;
        this.connections = connections;
    }

    /**
     * Binds.
     *
     * @param loops where its connections live
     * @param listening what it serves
     * @param address where; port 0 takes a free one
     */
    public static WebListener bind(EventLoopGroup loops, Listening listening, InetSocketAddress address) {
        ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        Channel channel = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Counting(connections, new ConnectionInitializer(listening)))
                .bind(address)
                .syncUninterruptibly()
                .channel();
        return new WebListener(channel, connections);
    }

    /** The port. */
    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /** How many connections are open. */
    public int openConnections() {
        return connections.size();
    }

    /** Closes all connections but goes on listening, as an application pool does that is recycled. */
    public void dropConnections() {
        connections.close().awaitUninterruptibly();
    }

    /** Stops listening and closes all connections. */
    @Override
    public void close() {
        channel.close().awaitUninterruptibly();
        dropConnections();
    }

    /** Keeps track of what is open. */
    private static final class Counting extends ChannelInitializer<SocketChannel> {

        private final ChannelGroup connections;
        private final ConnectionInitializer then;

        Counting(ChannelGroup connections, ConnectionInitializer then) {
            this.connections = connections;
            this.then = then;
        }

        @Override
        protected void initChannel(SocketChannel opened) {
            connections.add(opened);
            opened.pipeline().addLast(then);
        }
    }
}
