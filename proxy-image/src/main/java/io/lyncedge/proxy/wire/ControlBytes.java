package io.lyncedge.proxy.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds control bytes eight bytes at a time, since most bytes of a head are none. */
final class ControlBytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long SPACES = ONES * ' ';
    private static final int DELETE = 0x7f;

    private ControlBytes() {}

    /** Returns the first byte that is below space and no tab, or DEL; else {@code to}. */
    static int find(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long found = candidates((long) LONGS.get(bytes, at));
            if (found == 0) {
                at += Long.BYTES;
            } else {
                at += Long.numberOfTrailingZeros(found) / Byte.SIZE;
                if (isControl(bytes[at])) {
                    return at;
                }
                at++;
            }
        }
        return findInTail(bytes, at, to);
    }

    private static int findInTail(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !isControl(bytes[at])) {
            at++;
        }
        return at;
    }

    static boolean isControl(byte value) {
        return (value >= 0 && value < ' ' && value != AsciiBytes.TAB) || value == DELETE;
    }

    /** Sets the high bit of each byte below space or equal to DEL; carries between bytes may set others, but never clear one. */
    private static long candidates(long word) {
        long belowSpace = word - SPACES;
        long delete = word + ONES;
        return (belowSpace | delete) & ~word & HIGH_BITS;
    }
}
