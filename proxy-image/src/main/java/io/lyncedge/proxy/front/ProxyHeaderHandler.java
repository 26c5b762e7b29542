package io.lyncedge.proxy.front;

import io.lyncedge.config.AddressLiteral;
import io.lyncedge.proxy.exchange.RefusedConnection;
import io.lyncedge.proxy.exchange.Ticked;
import io.lyncedge.proxy.exchange.Ticks;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.haproxy.HAProxyCommand;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Waits for the PROXY protocol, version 1 or 2, with which a connection from a trusted proxy has to begin: guessing whether
 * it is there would let a client write its own.
 */
final class ProxyHeaderHandler extends ChannelInboundHandlerAdapter implements Ticked {
    /** Room for what proxies add to a header of version 2, in bytes. */
    private static final int LARGEST_ADDITION = 4 * 1024;

    private final SocketChannel channel;
    private final FrontLoop loop;
    private final InetAddress proxy;
    private final Consumer<InetAddress> whenKnown;
    private final Ticks.Membership membership;
    private final long due;
    private boolean refused;

    private ProxyHeaderHandler(
            SocketChannel channel, FrontLoop loop, InetAddress proxy, Consumer<InetAddress> whenKnown) {
        this.channel = channel;
        this.loop = loop;
        this.proxy = proxy;
        this.whenKnown = whenKnown;
        membership = loop.ticks().add(this);
        due = loop.ticks().after(loop.serving().timeouts().requestHeaderMillis());
    }

    /**
     * Begins a connection with it.
     *
     * @param whenKnown adds the handlers of the connection; gets the client's address, or the proxy's for its own
     *     connections
     */
    static void expect(SocketChannel channel, FrontLoop loop, InetAddress proxy, Consumer<InetAddress> whenKnown) {
        channel.pipeline()
                .addLast(
                        new HAProxyMessageDecoder(LARGEST_ADDITION),
                        new ProxyHeaderHandler(channel, loop, proxy, whenKnown));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        HAProxyMessage header = (HAProxyMessage) message;
        InetAddress client = clientOf(header).orElse(proxy);
        header.release();
        membership.end();
        whenKnown.accept(client);
        context.pipeline().remove(this);
    }

    /** Anything but such a header. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        refuse();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        membership.end();
    }

    @Override
    public void tick() {
        if (loop.ticks().due(due) || loop.front().lifecycle().expired()) {
            refuse();
        }
    }

    private void refuse() {
        if (refused) {
            return;
        }
        refused = true;
        membership.end();
        loop.front().admission().refuse(channel, RefusedConnection.NO_PROXY_HEADER);
    }

    private static Optional<InetAddress> clientOf(HAProxyMessage header) {
        return header.command() == HAProxyCommand.LOCAL
                ? Optional.empty()
                : Optional.ofNullable(header.sourceAddress()).flatMap(AddressLiteral::parse);
    }
}
