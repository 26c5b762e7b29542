package io.lyncedge.proxy.front;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.ByteToMessageDecoder;

/** Bytes of a client that nobody has taken yet: usually one buffer, which is handed over without a copy. */
final class ReceivedBytes {
    /** Beyond this the client is paused. */
    private static final int LIMIT = 64 * 1024;

    private ByteBuf bytes = Unpooled.EMPTY_BUFFER;

    void add(ByteBufAllocator allocator, ByteBuf more) {
        if (bytes.isReadable()) {
            bytes = ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(allocator, bytes, more);
        } else {
            bytes.release();
            bytes = more;
        }
    }

    ByteBuf bytes() {
        return bytes;
    }

    boolean any() {
        return bytes.isReadable();
    }

    boolean full() {
        return bytes.readableBytes() > LIMIT;
    }

    /** Lets go of memory that holds nothing any more. */
    void trim() {
        if (!bytes.isReadable()) {
            clear();
        }
    }

    /** Drops all. */
    void clear() {
        bytes.release();
        bytes = Unpooled.EMPTY_BUFFER;
    }
}
