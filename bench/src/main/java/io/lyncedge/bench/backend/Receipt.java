package io.lyncedge.bench.backend;

import io.netty.buffer.ByteBuf;
import java.util.zip.CRC32C;

/** Length and CRC-32C of a request's body: what the backend answers an upload with. */
public final class Receipt {
    private final CRC32C checksum = new CRC32C();
    private long length;

    /** Adds bytes of the body; neither reads nor releases the buffer. */
    public void add(ByteBuf bytes) {
        checksum.update(bytes.nioBuffer());
        length += bytes.readableBytes();
    }

    /** One line, without an end. */
    public String text() {
        return "%d %08x".formatted(length, checksum.getValue());
    }
}
