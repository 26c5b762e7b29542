package io.lyncedge.proxy.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the Connection fields of the current head say. */
final class ConnectionOptions {
    private static final byte[] CLOSE = AsciiBytes.of("close");
    private static final byte[] KEEP_ALIVE = AsciiBytes.of("keep-alive");
    private static final byte[] UPGRADE = AsciiBytes.of("upgrade");
    /** More names than a head may have fields serve no purpose but to make us compare. */
    private static final int MOST_NAMES = 100;

    private final ProtectedNames protectedNames;
    private int[] places = {};
    private int names;
    private boolean close;
    private boolean keepAlive;
    private boolean upgrade;
    private int protectedOnes;

    ConnectionOptions(ProtectedNames protectedNames) {
        this.protectedNames = protectedNames;
    }

    /** Reads the value of one Connection field: a list of tokens, whose empty elements do not count. */
    @Nullable
    WireFault read(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int comma = AsciiBytes.indexOf((byte) ',', bytes, at, to);
            int start = AsciiBytes.skipBlanks(bytes, at, comma);
            int end = AsciiBytes.trimBlanks(bytes, start, comma);
            if (AsciiBytes.tokenEnd(bytes, start, end) != end || !readOption(bytes, start, end)) {
                return WireFault.CONNECTION_MALFORMED;
            }
            at = comma + 1;
        }
        return null;
    }

    /** False if it is one name too many. */
    private boolean readOption(byte[] bytes, int start, int end) {
        if (AsciiBytes.matches(bytes, start, end, KEEP_ALIVE)) {
            keepAlive = true;
        } else if (AsciiBytes.matches(bytes, start, end, CLOSE)) {
            close = true;
        } else if (AsciiBytes.matches(bytes, start, end, UPGRADE)) {
            upgrade = true;
        } else if (end > start) {
            return readName(bytes, start, end);
        }
        return true;
    }

    private boolean readName(byte[] bytes, int start, int end) {
        if (names + protectedOnes == MOST_NAMES) {
            return false;
        }
        if (protectedNames.contains(bytes, start, end)) {
            protectedOnes++;
        } else {
            addName(start, end);
        }
        return true;
    }

    private void addName(int start, int end) {
        if (names * 2 == places.length) {
            places = Arrays.copyOf(places, Math.max(4, places.length * 2));
        }
        places[names * 2] = start;
        places[names * 2 + 1] = end;
        names++;
    }

    /** Marks the fields that are named, and not protected. */
    void mark(byte[] bytes, HeadFields fields) {
        for (int field = 0; names > 0 && field < fields.count(); field++) {
            if (isNamed(bytes, fields.start(field), fields.nameEnd(field))) {
                fields.rename(field, FieldName.LISTED);
            }
        }
    }

    private boolean isNamed(byte[] bytes, int from, int to) {
        for (int i = 0; i < names; i++) {
            int start = places[i * 2];
            if (places[i * 2 + 1] - start == to - from && sameLetters(bytes, start, from, to - from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameLetters(byte[] bytes, int one, int other, int length) {
        boolean same = true;
        for (int i = 0; same && i < length; i++) {
            same = AsciiBytes.tokenLower(bytes[one + i]) == AsciiBytes.tokenLower(bytes[other + i]);
        }
        return same;
    }

    boolean close() {
        return close;
    }

    boolean keepAlive() {
        return keepAlive;
    }

    boolean upgrade() {
        return upgrade;
    }

    /** Tells whether a protected name was among the options. */
    boolean namesProtected() {
        return protectedOnes > 0;
    }

    void clear() {
        names = 0;
        close = false;
        keepAlive = false;
        upgrade = false;
        protectedOnes = 0;
    }
}
