package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.PageContent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Gzip streams (RFC 1952) of an exact length: the file comment in the head takes up what is missing. */
final class Gzip {

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0x10, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int TAIL = 8;

    private Gzip() {}

    /** Packs a text so that the stream has that many bytes; the text must pack to less. */
    static PageContent ofLength(String text, int length) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] packed = deflate(plain);
        int comment = length - HEAD.length - 1 - packed.length - TAIL;
        CRC32 crc = new CRC32();
        crc.update(plain);
        ByteBuffer stream = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        stream.put(HEAD)
                .put("x".repeat(comment).getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0);
        stream.put(packed).putInt((int) crc.getValue()).putInt(plain.length);
        return new PageContent.Bytes(stream.array());
    }

    private static byte[] deflate(byte[] plain) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(plain);
            deflater.finish();
            byte[] packed = new byte[plain.length + 64];
            int length = deflater.deflate(packed);
            return java.util.Arrays.copyOf(packed, length);
        }
    }
}
