package io.lyncedge.proxy.front;

import io.netty.buffer.Unpooled;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandler;

/**
 * The end of a connection after its last answer: half-closed when the answer is out, so that the client gets all of it,
 * while what the client still sends is discarded up to a limit.
 */
final class OrderlyEnd {
    /** Input discarded at most. */
    private static final long DISCARD_LIMIT = 256 * 1024;

    private final SocketChannel channel;
    private long discarded;

    OrderlyEnd(SocketChannel channel) {
        this.channel = channel;
    }

    /** Half-closes behind what was written. */
    void begin() {
        channel.config().setAutoRead(true);
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (tls == null) {
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(_ -> channel.shutdownOutput());
        } else {
            channel.flush();
            tls.closeOutbound().addListener(_ -> channel.shutdownOutput());
        }
    }

    /** Counts discarded input; true if it was too much. */
    boolean discard(int bytes) {
        discarded += bytes;
        return discarded > DISCARD_LIMIT;
    }
}
