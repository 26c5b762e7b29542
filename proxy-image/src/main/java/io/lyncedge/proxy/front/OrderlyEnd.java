package io.lyncedge.proxy.front;

import io.lyncedge.proxy.upstream.HalfClose;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;

/**
 * The end of a connection after its last answer: half-closed when the answer is out, so that the client gets all of it,
 * while what the client still sends is discarded up to a limit. It stands in front of TLS, which reads nothing more once
 * it has said close_notify.
 */
final class OrderlyEnd extends ChannelInboundHandlerAdapter {
    private static final long DISCARD_LIMIT = 256 * 1024;

    private long discarded;

    private OrderlyEnd() {}

    /** Half-closes behind what was written, and discards from now on. */
    static void begin(SocketChannel channel) {
        if (!channel.isOpen()) {
            return;
        }
        HalfClose.finish(channel);
        channel.pipeline().addFirst(new OrderlyEnd());
        channel.config().setAutoRead(true);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf in = (ByteBuf) message;
        discarded += in.readableBytes();
        in.release();
        if (discarded > DISCARD_LIMIT) {
            context.close();
        }
    }
}
