package io.lyncedge.proxy.wire;

import java.util.Arrays;

/**
 * What the fuzzer made, as a message that comes in pieces.
 *
 * @param text one char a byte
 * @param cut where it is cut in two; the bytes alone decide, so that they alone repeat a finding
 */
record AnyBytes(String text, int cut) {
    static AnyBytes of(byte[] bytes) {
        return new AnyBytes(
                AsciiBytes.text(bytes, 0, bytes.length), Math.floorMod(Arrays.hashCode(bytes), bytes.length + 1));
    }
}
