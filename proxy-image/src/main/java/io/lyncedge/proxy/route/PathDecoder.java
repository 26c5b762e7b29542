package io.lyncedge.proxy.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Percent-decodes a copy of a path again and again until nothing changes. What different servers may read differently
 * is refused: {@code %u}, invalid or overlong UTF-8, escaped controls, and more than {@link #ROUNDS} layers of escapes.
 */
final class PathDecoder {
    /** Layers of escapes that are followed. */
    static final int ROUNDS = 5;

    private PathDecoder() {}

    /**
     * Decodes.
     *
     * @param path one char per byte, as it came
     * @return the decoded text; empty if the path is to be answered with 400
     */
    static Optional<String> decode(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.ISO_8859_1);
        for (int round = 0; round <= ROUNDS; round++) {
            if (holdsUnicodeEscape(bytes)) {
                return Optional.empty();
            }
            byte[] decoded = decodeOnce(bytes);
            if (decoded.length == bytes.length) {
                return text(bytes);
            }
            if (text(decoded).isEmpty()) {
                return Optional.empty();
            }
            bytes = decoded;
        }
        return Optional.empty();
    }

    private static byte[] decodeOnce(byte[] bytes) {
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int escaped = bytes[i] == '%' ? escapedByte(bytes, i) : -1;
            decoded[length++] = escaped < 0 ? bytes[i] : (byte) escaped;
            i += escaped < 0 ? 0 : 2;
        }
        return length == bytes.length ? bytes : Arrays.copyOf(decoded, length);
    }

    /** The byte that an escape at this index stands for; -1 if there are no two hexadecimal digits. */
    private static int escapedByte(byte[] bytes, int percent) {
        if (percent + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[percent + 1], 16);
        int low = Character.digit(bytes[percent + 2], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static boolean holdsUnicodeEscape(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == '%' && (bytes[i + 1] | 0x20) == 'u') {
                return true;
            }
        }
        return false;
    }

    /** Strict UTF-8 without control characters; empty if it is not. */
    private static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().anyMatch(Character::isISOControl) ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
