package io.lyncedge.proxy.front;

import io.lyncedge.proxy.exchange.ClientIdentity;
import io.lyncedge.proxy.exchange.NegotiatedTls;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.proxy.route.ShownCertificate;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.NetUtil;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Equips the client connections of one listener. */
final class FrontInitializer extends ChannelInitializer<SocketChannel> {
    private final Listener listener;
    private final Front front;
    private final Map<EventLoop, FrontLoop> loops;

    FrontInitializer(Listener listener, Front front, Map<EventLoop, FrontLoop> loops) {
        this.listener = listener;
        this.front = front;
        this.loops = loops;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        count(channel);
        FrontLoop loop = Objects.requireNonNull(loops.get(channel.eventLoop()), "a loop of another group");
        switch (listener) {
            case HTTPS -> {
                HandshakeHandler handshake = new HandshakeHandler(channel, loop);
                channel.pipeline().addLast(new SniHandler(loop, handshake), handshake);
            }
            case HTTP -> {
                ClientIdentity client = identity(channel, listener, ShownCertificate.NONE, Optional.empty());
                channel.pipeline().addLast(new DownstreamHandler(new DownstreamConnection(channel, loop, client)));
            }
        }
    }

    private void count(SocketChannel channel) {
        front.lifecycle().opened();
        front.observers().connections().downstreamOpened(listener);
        channel.closeFuture().addListener(_ -> {
            front.observers().connections().downstreamClosed(listener);
            front.lifecycle().closed();
        });
    }

    static ClientIdentity identity(
            SocketChannel channel, Listener listener, ShownCertificate shown, Optional<NegotiatedTls> tls) {
        return new ClientIdentity(
                listener, NetUtil.toAddressString(channel.remoteAddress().getAddress()), shown, tls);
    }
}
