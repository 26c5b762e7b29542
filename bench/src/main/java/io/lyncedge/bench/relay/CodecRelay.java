package io.lyncedge.bench.relay;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * A TLS-to-TLS relay with keep-alive on both sides whose heads become objects and bytes again: HttpServerCodec in
 * front, HttpClientCodec upstream. It does less than the proxy (no routing, no log, no metrics, no deadlines), so that
 * what it costs is a lower bound for a proxy made this way.
 */
public final class CodecRelay implements AutoCloseable {
    private static final int MAX_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 64 * 1024;
    private static final int MAX_CHUNK = 128 * 1024;

    private final MultiThreadIoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    private final IdleConnections idle = new IdleConnections();
    private final RelayTls tls;
    private final InetSocketAddress backend;
    private final Channel listener;

    private CodecRelay(RelaySettings settings) {
        this.tls = new RelayTls(settings);
        this.backend = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.backendPort());
        this.listener = new ServerBootstrap()
                .group(loops)
                .channel(EpollServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        front(channel);
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), settings.port())
                .syncUninterruptibly()
                .channel();
    }

    /** Binds and serves until closed; one event loop does all. */
    public static CodecRelay start(RelaySettings settings) {
        return new CodecRelay(settings);
    }

    /** Where it listens. */
    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    private void front(Channel channel) {
        channel.pipeline()
                .addLast(tls.front(channel.alloc()))
                .addLast(new HttpServerCodec(decoding()))
                .addLast(new FrontHandler(idle, this::connect));
    }

    private ChannelFuture connect(EventLoop loop) {
        return new Bootstrap()
                .group(loop)
                .channel(EpollSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(tls.upstream(channel.alloc()))
                                .addLast(new HttpClientCodec(decoding(), false, false))
                                .addLast(new UpstreamHandler(idle));
                    }
                })
                .connect(backend);
    }

    private static HttpDecoderConfig decoding() {
        return new HttpDecoderConfig()
                .setMaxInitialLineLength(MAX_LINE)
                .setMaxHeaderSize(MAX_HEADERS)
                .setMaxChunkSize(MAX_CHUNK);
    }

    @Override
    public void close() {
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
