package io.lyncedge.proxy.wire;

import java.nio.charset.StandardCharsets;

/** Classes of bytes and comparisons that heads are read with. All ranges are from (inclusive) to (exclusive). */
final class AsciiBytes {
    static final byte CR = '\r';
    static final byte LF = '\n';
    static final byte SPACE = ' ';
    static final byte TAB = '\t';

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
    private static final byte[] TOKEN_LOWER = tokenLower();

    private AsciiBytes() {}

    /** Returns the byte in lower case if a token (RFC 9110 section 5.6.2) may hold it, else 0. */
    static int tokenLower(byte value) {
        return TOKEN_LOWER[value & 0xff];
    }

    static boolean isToken(byte value) {
        return tokenLower(value) != 0;
    }

    static boolean isDigit(byte value) {
        return value >= '0' && value <= '9';
    }

    /** Tells whether it is a space or a tab, the only white space within lines. */
    static boolean isBlank(byte value) {
        return value == SPACE || value == TAB;
    }

    /** Returns the first byte that no token may hold, or {@code to}. */
    static int tokenEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isToken(bytes[at])) {
            at++;
        }
        return at;
    }

    static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Returns the end of the range without the blanks that it ends with. */
    static int trimBlanks(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && isBlank(bytes[end - 1])) {
            end--;
        }
        return end;
    }

    static int indexOf(byte wanted, byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    /** Tells whether the range holds the token, in any case. */
    static boolean matches(byte[] bytes, int from, int to, byte[] lowerCase) {
        return to - from == lowerCase.length && startsWith(bytes, from, to, lowerCase);
    }

    /** Tells whether the range begins with the bytes of a token, in any case. */
    static boolean startsWith(byte[] bytes, int from, int to, byte[] lowerCase) {
        if (to - from < lowerCase.length) {
            return false;
        }
        for (int i = 0; i < lowerCase.length; i++) {
            if (tokenLower(bytes[from + i]) != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns the range with one char per byte. */
    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static byte[] tokenLower() {
        byte[] table = new byte[256];
        for (int i = '0'; i <= '9'; i++) {
            table[i] = (byte) i;
        }
        for (int i = 'a'; i <= 'z'; i++) {
            table[i] = (byte) i;
            table[i - 'a' + 'A'] = (byte) i;
        }
        for (byte mark : of(TOKEN_MARKS)) {
            table[mark] = mark;
        }
        return table;
    }
}
