package io.lyncedge.proxy.admin;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.netty.handler.timeout.WriteTimeoutHandler;
import io.netty.util.NetUtil;
import java.io.IOException;
import java.net.InetSocketAddress;

/** The admin listener, on an event loop of its own: it answers whatever the traffic does. */
public final class AdminServer {
    private static final int MAX_LINE = 1024;
    private static final int MAX_HEADERS = 8192;
    private static final int TIMEOUT_SECONDS = 30;
    private static final int MAX_CONNECTIONS = 64;

    private final ChannelGroup channels;
    private final Channel listener;

    private AdminServer(ChannelGroup channels, Channel listener) {
        this.channels = channels;
        this.listener = listener;
    }

    /**
     * Binds. Must not be called on an event loop.
     *
     * @param loops the one loop for it
     * @param type of listening channels on it
     * @param address where; port 0 for any
     * @throws IOException if the address cannot be bound
     */
    public static AdminServer bind(
            EventLoopGroup loops, Class<? extends ServerChannel> type, InetSocketAddress address, AdminPages pages)
            throws IOException {
        ChannelGroup channels = new DefaultChannelGroup(loops.next());
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(type)
                .childHandler(initializer(channels, pages))
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException(
                    "cannot bind " + NetUtil.toSocketAddressString(address) + ": "
                            + bound.cause().getMessage(),
                    bound.cause());
        }
        return new AdminServer(channels, bound.channel());
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.localAddress();
    }

    /** Closes the listener and its connections; returns at once. */
    public void close() {
        listener.close();
        channels.close();
    }

    private static ChannelInitializer<SocketChannel> initializer(ChannelGroup channels, AdminPages pages) {
        HttpDecoderConfig limits =
                new HttpDecoderConfig().setMaxInitialLineLength(MAX_LINE).setMaxHeaderSize(MAX_HEADERS);
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(SocketChannel channel) {
                if (channels.size() >= MAX_CONNECTIONS) {
                    channel.close();
                    return;
                }
                channels.add(channel);
                channel.pipeline()
                        .addLast(new ReadTimeoutHandler(TIMEOUT_SECONDS))
                        .addLast(new WriteTimeoutHandler(TIMEOUT_SECONDS))
                        .addLast(new HttpServerCodec(limits))
                        .addLast(new AdminHandler(pages));
            }
        };
    }
}
