package io.lyncedge.simulator.http;

import io.lyncedge.simulator.ntlm.NtlmConnection;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ApplicationProtocolNegotiationHandler;
import io.netty.handler.stream.ChunkedWriteHandler;

/** Sets up accepted connections. */
final class ConnectionInitializer extends ChannelInitializer<SocketChannel> {

    private static final int LONGEST_LINE = 32 * 1024;
    private static final int LONGEST_HEAD = 128 * 1024;
    private static final int BLOCK = 64 * 1024;

    private final Listening listening;

    ConnectionInitializer(Listening listening) {
        this.listening = listening;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        if (listening.tls().isPresent()) {
            channel.pipeline().addLast(listening.tls().get().newHandler(channel.alloc()), new Http1Only());
        } else {
            addHttp(channel);
        }
    }

    private void addHttp(SocketChannel channel) {
        HttpDecoderConfig limits = new HttpDecoderConfig()
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LONGEST_HEAD)
                .setMaxChunkSize(BLOCK);
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast(new HttpServerCodec(limits), new HttpServerKeepAliveHandler(), new ChunkedWriteHandler());
        pipeline.addLast(new InOrderHandler(), new ExchangeHandler(listening, facts(channel)));
    }

    private ConnectionFacts facts(SocketChannel channel) {
        return new ConnectionFacts(
                channel.id().asShortText(),
                listening.server(),
                listening.site(),
                listening.tls().isPresent(),
                channel.remoteAddress(),
                new NtlmConnection(listening.domain(), listening.server()));
    }

    /** Goes on in HTTP/1.1 once the handshake is over; whoever agreed to another protocol is closed. */
    private final class Http1Only extends ApplicationProtocolNegotiationHandler {

        Http1Only() {
            super(ApplicationProtocolNames.HTTP_1_1);
        }

        @Override
        protected void configurePipeline(ChannelHandlerContext ctx, String protocol) {
            if (protocol.equals(ApplicationProtocolNames.HTTP_1_1)) {
                addHttp((SocketChannel) ctx.channel());
            } else {
                ctx.close();
            }
        }

        @Override
        protected void handshakeFailure(ChannelHandlerContext ctx, Throwable cause) {
            ctx.close();
        }
    }
}
