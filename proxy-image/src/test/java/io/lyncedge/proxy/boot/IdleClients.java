package io.lyncedge.proxy.boot;

import static org.awaitility.Awaitility.await;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;

/** Clients that make one request over TLS and then stay, saying nothing. */
final class IdleClients implements AutoCloseable {
    private static final int AT_A_TIME = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final AtomicInteger idle = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final Bootstrap bootstrap;
    private final int port;

    /** Of a published name behind this port. */
    IdleClients(String host, int port) throws SSLException {
        SslContext tls = SslContextBuilder.forClient()
                .trustManager(InsecureTrustManagerFactory.INSTANCE)
                .endpointIdentificationAlgorithm("")
                .build();
        this.port = port;
        bootstrap = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(tls.newHandler(channel.alloc(), host, port), new Client(host));
                    }
                });
    }

    /** Connects until so many wait. */
    void grow(int count) {
        for (int wanted = idle.get(); wanted < count; ) {
            wanted = Math.min(count, wanted + AT_A_TIME);
            for (int i = idle.get(); i < wanted; i++) {
                connect();
            }
            int enough = wanted;
            await().atMost(PATIENCE).until(() -> idle.get() >= enough);
        }
    }

    /** One that comes to nothing, on a busy machine, is followed by another. */
    private void connect() {
        bootstrap.connect(InetAddress.getLoopbackAddress(), port).addListener((ChannelFuture attempt) -> {
            if (!attempt.isSuccess()) {
                connect();
            }
        });
    }

    /** How many were closed that had been answered, by whichever side. */
    int closed() {
        return closed.get();
    }

    @Override
    public void close() {
        loop.shutdownGracefully().awaitUninterruptibly();
    }

    private final class Client extends ChannelInboundHandlerAdapter {
        private final String request;
        private boolean answered;

        Client(String host) {
            request = "GET /idle HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof SslHandshakeCompletionEvent handshake && handshake.isSuccess()) {
                ByteBuf out = Unpooled.copiedBuffer(request, StandardCharsets.US_ASCII);
                context.writeAndFlush(out);
            }
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ReferenceCountUtil.release(message);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            if (!answered) {
                answered = true;
                idle.incrementAndGet();
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (answered) {
                closed.incrementAndGet();
            } else {
                connect();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }
}
