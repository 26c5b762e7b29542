package io.lyncedge.proxy.front;

import io.lyncedge.proxy.exchange.ClientIdentity;
import io.lyncedge.proxy.exchange.HandshakeResult;
import io.lyncedge.proxy.exchange.NegotiatedTls;
import io.lyncedge.proxy.exchange.Peer;
import io.lyncedge.proxy.exchange.Ticked;
import io.lyncedge.proxy.exchange.Ticks;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.proxy.route.ShownCertificate;
import io.lyncedge.proxy.upstream.Handshakes;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** Waits behind TLS for the end of the handshake, and makes room for the handler of requests then. */
final class HandshakeHandler extends ChannelInboundHandlerAdapter implements Ticked {
    private final SocketChannel channel;
    private final FrontLoop loop;
    private final Peer peer;
    private final Ticks.Membership membership;
    private final long due;
    private ShownCertificate shown = ShownCertificate.NONE;
    private boolean over;

    HandshakeHandler(SocketChannel channel, FrontLoop loop, Peer peer) {
        this.channel = channel;
        this.peer = peer;
        this.loop = loop;
        membership = loop.ticks().add(this);
        due = loop.ticks().after(loop.serving().timeouts().handshakeMillis());
    }

    /** A certificate was chosen. */
    void show(ShownCertificate certificate) {
        shown = certificate;
    }

    /** There is none to show. */
    void refuse() {
        end(HandshakeResult.NO_CERTIFICATE);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            if (handshake.isSuccess()) {
                succeed(context);
            } else {
                end(Handshakes.resultOf(handshake.cause()));
            }
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        end(Handshakes.resultOf(cause));
        context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end(HandshakeResult.PEER_CLOSED);
    }

    @Override
    public void tick() {
        if (loop.ticks().due(due) || loop.front().lifecycle().expired()) {
            end(HandshakeResult.TIMED_OUT);
            channel.close();
        }
    }

    private void succeed(ChannelHandlerContext context) {
        end(HandshakeResult.DONE);
        ClientIdentity client = new ClientIdentity(Listener.HTTPS, peer, shown, Optional.of(negotiated(context)));
        context.pipeline().replace(this, null, new DownstreamHandler(new DownstreamConnection(channel, loop, client)));
    }

    private static NegotiatedTls negotiated(ChannelHandlerContext context) {
        SSLSession session = context.pipeline().get(SslHandler.class).engine().getSession();
        return new NegotiatedTls(session.getProtocol(), session.getCipherSuite());
    }

    private void end(HandshakeResult result) {
        if (!over) {
            over = true;
            membership.end();
            loop.front().observers().connections().downstreamHandshake(result);
        }
    }
}
