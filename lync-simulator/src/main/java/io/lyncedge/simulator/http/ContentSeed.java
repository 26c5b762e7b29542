package io.lyncedge.simulator.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** A stream of bytes that follows from a seed and never ends; used by one thread. */
public final class ContentSeed {

    private static final int BLOCK = 64 * 1024;

    private final SplittableRandom random;

    /** Starts the stream of that seed. */
    public ContentSeed(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The next bytes. All blocks but the last must be as long as {@link #blockLength} says, or the stream differs. */
    public byte[] next(int length) {
        byte[] block = new byte[length];
        random.nextBytes(block);
        return block;
    }

    /** Length of the next block when so many bytes are left. */
    public static int blockLength(long left) {
        return (int) Math.min(left, BLOCK);
    }

    /** SHA-256 of the first bytes of a seed's stream, lower-case hexadecimal. */
    public static String sha256(long seed, long length) {
        ContentSeed content = new ContentSeed(seed);
        MessageDigest digest = sha256();
        for (long left = length; left > 0; left -= blockLength(left)) {
            digest.update(content.next(blockLength(left)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
