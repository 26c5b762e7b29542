package io.lyncedge.proxy.boot;

import io.lyncedge.config.Endpoint;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.string.StringDecoder;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * A pool and clients that know TLS 1.2 and, of the suites of Windows Server 2012 R2 for RSA certificates, those with RSA
 * key exchange alone. They are made with BoringSSL: the JDK of the tests refuses such suites by its policy.
 */
final class OldSuites implements AutoCloseable {
    private static final List<String> SUITES = List.of(
            "TLS_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_RSA_WITH_AES_256_CBC_SHA",
            "TLS_RSA_WITH_AES_128_CBC_SHA");
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Queue<String> poolSuites = new ConcurrentLinkedQueue<>();
    private final InetSocketAddress pool;

    /** Starts the pool. */
    OldSuites(IssuedCertificate certificate) throws SSLException {
        SslContext context = limited(SslContextBuilder.forServer(certificate.key(), certificate.certificate()));
        Channel listener = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(context.newHandler(channel.alloc()), new PoolAnswer());
                    }
                })
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
        pool = (InetSocketAddress) listener.localAddress();
    }

    Endpoint endpoint() {
        return new Endpoint("127.0.0.1", pool.getPort());
    }

    /** Suites of the exchanges that the pool had. */
    List<String> poolSuites() {
        return List.copyOf(poolSuites);
    }

    /** Sends a GET that ends the connection, and returns the suite and the answer. */
    String get(int port, String host) throws SSLException {
        SslContext context = limited(SslContextBuilder.forClient().trustManager(InsecureTrustManagerFactory.INSTANCE));
        StringBuffer answer = new StringBuffer();
        Channel channel = new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel created) {
                        created.pipeline()
                                .addLast(
                                        context.newHandler(created.alloc(), host, 443),
                                        new StringDecoder(StandardCharsets.ISO_8859_1),
                                        new Gathering(answer));
                    }
                })
                .connect("127.0.0.1", port)
                .syncUninterruptibly()
                .channel();
        String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        tls.handshakeFuture().syncUninterruptibly();
        String suite = suite(channel);
        channel.writeAndFlush(Unpooled.copiedBuffer(request, StandardCharsets.US_ASCII));
        channel.closeFuture().syncUninterruptibly();
        return suite + " " + answer;
    }

    @Override
    public void close() {
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private static SslContext limited(SslContextBuilder builder) throws SSLException {
        return builder.sslProvider(SslProvider.OPENSSL)
                .protocols("TLSv1.2")
                .ciphers(SUITES)
                .endpointIdentificationAlgorithm("")
                .build();
    }

    private static String suite(Channel channel) {
        return channel.pipeline().get(SslHandler.class).engine().getSession().getCipherSuite();
    }

    private final class PoolAnswer extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ((ByteBuf) message).release();
            poolSuites.add(suite(context.channel()));
            context.writeAndFlush(Unpooled.copiedBuffer(ANSWER, StandardCharsets.US_ASCII));
        }
    }

    private static final class Gathering extends ChannelInboundHandlerAdapter {
        private final StringBuffer answer;

        Gathering(StringBuffer answer) {
            this.answer = answer;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            answer.append(message);
        }
    }
}
