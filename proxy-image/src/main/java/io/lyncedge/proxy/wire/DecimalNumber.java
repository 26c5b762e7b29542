package io.lyncedge.proxy.wire;

/** Decimal numbers of heads: digits only, below 2^63. */
final class DecimalNumber {
    /** What {@link #parse} returns for anything else. */
    static final long NONE = -1;

    private DecimalNumber() {}

    static long parse(byte[] bytes, int from, int to) {
        long value = from == to ? NONE : 0;
        for (int at = from; at < to && value != NONE; at++) {
            value = append(value, bytes[at]);
        }
        return value;
    }

    private static long append(long value, byte digit) {
        if (!AsciiBytes.isDigit(digit) || value > Long.MAX_VALUE / 10) {
            return NONE;
        }
        long longer = value * 10 + (digit - '0');
        return longer < 0 ? NONE : longer;
    }
}
