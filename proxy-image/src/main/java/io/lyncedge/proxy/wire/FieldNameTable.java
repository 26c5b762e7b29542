package io.lyncedge.proxy.wire;

import java.util.Arrays;

/** Finds field names by their hash; each name has its own slot or one of the next. */
final class FieldNameTable {
    /** Far more slots than names, so that names the proxy does not know mostly hit an empty one. */
    private static final int SLOTS = 256;

    private final int[] hashes = new int[SLOTS];
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
        int hash = 0;
        for (byte lower : spelling) {
            hash = FieldName.hash(hash, lower);
        }
        int slot = slot(hash);
        while (names[slot] != FieldName.OTHER) {
            slot = after(slot);
        }
        names[slot] = name;
        spellings[slot] = spelling;
        hashes[slot] = hash;
    }

    /** Returns the name, or {@link FieldName#OTHER}. */
    FieldName find(byte[] bytes, int from, int to, int hash) {
        int slot = slot(hash);
        while (names[slot] != FieldName.OTHER) {
            if (hashes[slot] == hash && AsciiBytes.matches(bytes, from, to, spellings[slot])) {
                return names[slot];
            }
            slot = after(slot);
        }
        return FieldName.OTHER;
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 16) ^ (hash >>> 8)) & (SLOTS - 1);
    }

    private static int after(int slot) {
        return (slot + 1) & (SLOTS - 1);
    }
}
