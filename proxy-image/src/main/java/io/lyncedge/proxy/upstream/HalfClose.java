package io.lyncedge.proxy.upstream;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandler;

/** One direction of a connection ended in order, while the other goes on. */
public final class HalfClose {
    /** How long a close waits for what was written before it to go out. */
    private static final long FLUSH_MILLIS = 10_000;

    private HalfClose() {}

    /** The peer's end of its direction no longer closes the connection, and our end waits for what was written. */
    public static void allow(Channel channel) {
        channel.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (tls != null) {
            tls.setCloseNotifyFlushTimeoutMillis(FLUSH_MILLIS);
        }
    }

    /** Whether bytes can still be sent to the peer. */
    public static boolean sends(SocketChannel channel) {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        boolean ended = tls != null && tls.engine().isOutboundDone();
        return channel.isActive() && !channel.isOutputShutdown() && !ended;
    }

    /** Ends the direction to the peer behind what was written: over TLS with close_notify, then with FIN. */
    public static void finish(SocketChannel channel) {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (tls == null) {
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(_ -> channel.shutdownOutput());
        } else {
            channel.flush();
            tls.closeOutbound().addListener(_ -> channel.shutdownOutput());
        }
    }
}
