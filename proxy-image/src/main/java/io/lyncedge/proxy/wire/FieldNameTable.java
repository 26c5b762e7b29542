package io.lyncedge.proxy.wire;

import java.util.Arrays;

/** Finds field names by their length and three of their bytes, which is enough to know most other names for what they are. */
final class FieldNameTable {
    /** Far more slots than names, so that names the proxy does not know mostly hit an empty one. */
    private static final int SLOTS = 256;

    private final int[] keys = new int[SLOTS];
    private final FieldName[] names = new FieldName[SLOTS];
    private final byte[][] spellings = new byte[SLOTS][0];

    FieldNameTable(FieldName[] known) {
        Arrays.fill(names, FieldName.OTHER);
        for (FieldName name : known) {
            if (!name.lowerCase().isEmpty()) {
                put(name, AsciiBytes.of(name.lowerCase()));
            }
        }
    }

    private void put(FieldName name, byte[] spelling) {
        int key = key(spelling, 0, spelling.length);
        int slot = slot(key);
        while (names[slot] != FieldName.OTHER) {
            slot = after(slot);
        }
        names[slot] = name;
        spellings[slot] = spelling;
        keys[slot] = key;
    }

    /** Returns the name, or {@link FieldName#OTHER}; the range holds a token of at least one byte. */
    FieldName find(byte[] bytes, int from, int to) {
        int key = key(bytes, from, to);
        int slot = slot(key);
        while (names[slot] != FieldName.OTHER) {
            if (keys[slot] == key && AsciiBytes.matches(bytes, from, to, spellings[slot])) {
                return names[slot];
            }
            slot = after(slot);
        }
        return FieldName.OTHER;
    }

    private static int key(byte[] bytes, int from, int to) {
        int length = to - from;
        int first = AsciiBytes.tokenLower(bytes[from]);
        int middle = AsciiBytes.tokenLower(bytes[from + length / 2]);
        int last = AsciiBytes.tokenLower(bytes[to - 1]);
        return ((length * 128 + first) * 128 + middle) * 128 + last;
    }

    private static int slot(int key) {
        return (key * 0x9E3779B1) >>> 24;
    }

    private static int after(int slot) {
        return (slot + 1) & (SLOTS - 1);
    }
}
