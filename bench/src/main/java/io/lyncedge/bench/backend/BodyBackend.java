package io.lyncedge.bench.backend;

import io.lyncedge.bench.site.Certificates;
import io.lyncedge.bench.site.Site;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A backend in this process, with one event loop of its own, for what nginx cannot do: say what it received before it
 * answers, and hold requests.
 */
public final class BodyBackend implements Backend {
    private static final int BACKLOG = 4_096;
    private static final int MAX_CHUNK = 128 * 1024;

    private final MultiThreadIoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    private final HeldRequests held = new HeldRequests();

    private BodyBackend(Site site) {
        SslContext tls = tls(site.certificates().backend());
        new ServerBootstrap()
                .group(loops)
                .channel(EpollServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(initializer(tls, () -> new BodyHandler(held)))
                .bind(InetAddress.getLoopbackAddress(), site.backendPort())
                .syncUninterruptibly();
    }

    /** Binds and serves until closed. */
    public static BodyBackend start(Site site) {
        return new BodyBackend(site);
    }

    /** The requests that wait for their answer. */
    public HeldRequests held() {
        return held;
    }

    private static ChannelHandler initializer(SslContext tls, Supplier<ChannelHandler> handler) {
        return new ChannelInitializer<SocketChannel>() {
            @Override
            protected void initChannel(SocketChannel channel) {
                channel.pipeline()
                        .addLast(tls.newHandler(channel.alloc()))
                        .addLast(new HttpServerCodec(new HttpDecoderConfig().setMaxChunkSize(MAX_CHUNK)))
                        .addLast(handler.get());
            }
        };
    }

    private static SslContext tls(Certificates.Pair pair) {
        try {
            return SslContextBuilder.forServer(pair.chain().toFile(), pair.key().toFile())
                    .sslProvider(SslProvider.OPENSSL)
                    .protocols("TLSv1.3")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void requireAlive() {
        // It lives as long as this process.
    }

    @Override
    public void close() {
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
