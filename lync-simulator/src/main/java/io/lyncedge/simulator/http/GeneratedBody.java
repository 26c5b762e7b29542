package io.lyncedge.simulator.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.stream.ChunkedInput;

/** Makes the bytes of {@link PageContent.Generated} block by block, whenever the connection is writable. */
final class GeneratedBody implements ChunkedInput<ByteBuf> {

    private final ContentSeed content;
    private final long length;
    private long sent;

    GeneratedBody(PageContent.Generated generated) {
        this.content = new ContentSeed(generated.seed());
        this.length = generated.length();
    }

    @Override
    public boolean isEndOfInput() {
        return sent == length;
    }

    @Override
    public ByteBuf readChunk(ByteBufAllocator allocator) {
        byte[] block = content.next(ContentSeed.blockLength(length - sent));
        sent += block.length;
        return Unpooled.wrappedBuffer(block);
    }

    @Deprecated
    @Override
    public ByteBuf readChunk(ChannelHandlerContext ctx) {
        return readChunk(ctx.alloc());
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public long progress() {
        return sent;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
