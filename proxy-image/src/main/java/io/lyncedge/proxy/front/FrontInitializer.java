package io.lyncedge.proxy.front;

import io.lyncedge.proxy.exchange.ClientIdentity;
import io.lyncedge.proxy.exchange.Peer;
import io.lyncedge.proxy.route.ClientAddress;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.proxy.route.ShownCertificate;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import java.net.InetAddress;
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
        FrontLoop loop = Objects.requireNonNull(loops.get(channel.eventLoop()), "a loop of another group");
        if (!front.admission().admit(channel)) {
            return;
        }
        count(channel);
        InetAddress remote = channel.remoteAddress().getAddress();
        if (loop.serving().trusted().speaksProxyProtocol(remote)) {
            ProxyHeaderHandler.expect(channel, loop, remote, client -> equip(channel, loop, client));
        } else {
            equip(channel, loop, remote);
        }
    }

    private void equip(SocketChannel channel, FrontLoop loop, InetAddress client) {
        if (!front.admission().admit(channel, client)) {
            return;
        }
        Peer peer = new Peer(ClientAddress.of(client), loop.serving().trusted().trusts(client));
        switch (listener) {
            case HTTPS -> {
                HandshakeHandler handshake = new HandshakeHandler(channel, loop, peer);
                channel.pipeline().addLast(new SniHandler(loop, handshake), handshake);
            }
            case HTTP -> {
                ClientIdentity plain = new ClientIdentity(listener, peer, ShownCertificate.NONE, Optional.empty());
                channel.pipeline().addLast(new DownstreamHandler(new DownstreamConnection(channel, loop, plain)));
            }
        }
    }

    private void count(SocketChannel channel) {
        front.observers().connections().downstreamOpened(listener);
        channel.closeFuture().addListener(_ -> front.observers().connections().downstreamClosed(listener));
    }
}
