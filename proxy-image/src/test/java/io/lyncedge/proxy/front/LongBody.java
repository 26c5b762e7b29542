package io.lyncedge.proxy.front;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** A body of any length that is made on the way; no two pieces of it are alike, so that none can be lost or swapped. */
final class LongBody {
    /** Fits neither records of TLS nor the proxy's reads. */
    private static final int PIECE = 65_521;

    private static final long SEED = 6;

    private final long length;
    private final Framing framing;
    private final MessageDigest digest = sha256();

    LongBody(long length, Framing framing) {
        this.length = length;
        this.framing = framing;
    }

    /** How its end is told. */
    enum Framing {
        CONTENT_LENGTH,
        CHUNKED
    }

    /** The field line that tells its end. */
    String fieldLine() {
        return switch (framing) {
            case CONTENT_LENGTH -> "Content-Length: " + length;
            case CHUNKED -> "Transfer-Encoding: chunked";
        };
    }

    /** Sends it once; the task runs behind each tenth. */
    void writeTo(OutputStream out, Runnable behindEachTenth) throws IOException {
        byte[] piece = new byte[PIECE];
        new Random(SEED).nextBytes(piece);
        long tenth = length / 10;
        for (long sent = 0; sent < length; sent += PIECE) {
            ByteBuffer.wrap(piece).putLong(sent);
            write(out, piece, Math.toIntExact(Math.min(PIECE, length - sent)));
            if (sent / tenth < (sent + PIECE) / tenth) {
                behindEachTenth.run();
            }
        }
        if (framing == Framing.CHUNKED) {
            out.write(ascii("0\r\n\r\n"));
        }
        out.flush();
    }

    /** SHA-256 of what was sent, in lower-case hexadecimal digits. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void write(OutputStream out, byte[] piece, int count) throws IOException {
        digest.update(piece, 0, count);
        if (framing == Framing.CHUNKED) {
            out.write(ascii(Integer.toHexString(count) + "\r\n"));
        }
        out.write(piece, 0, count);
        if (framing == Framing.CHUNKED) {
            out.write(ascii("\r\n"));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
