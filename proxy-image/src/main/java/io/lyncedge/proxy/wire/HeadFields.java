package io.lyncedge.proxy.wire;

import static io.lyncedge.proxy.wire.AsciiBytes.isBlank;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where the fields of a head stand and which of them mean something to the proxy. */
final class HeadFields {
    private static final int LEAST_FIELDS = 8;
    private static final int USUAL_FIELDS = 32;
    private static final int[] NO_PLACES = {};
    private static final FieldName[] NO_NAMES = {};
    private static final int START = 0;
    private static final int NAME_END = 1;
    private static final int VALUE_START = 2;
    private static final int VALUE_END = 3;
    private static final int WIDTH = 4;

    private int[] places = NO_PLACES;
    private FieldName[] names = NO_NAMES;
    private int count;
    private int end;

    /** Reads one field line; {@code lineEnd} is its CR. */
    @Nullable
    WireFault add(byte[] bytes, int lineStart, int lineEnd) {
        int at = AsciiBytes.tokenEnd(bytes, lineStart, lineEnd);
        if (at == lineEnd || at == lineStart || bytes[at] != ':') {
            return nameFault(bytes, at, lineStart, lineEnd);
        }
        int valueStart = AsciiBytes.skipBlanks(bytes, at + 1, lineEnd);
        put(FieldName.of(bytes, lineStart, at), lineStart, at);
        places[(count - 1) * WIDTH + VALUE_START] = valueStart;
        places[(count - 1) * WIDTH + VALUE_END] = AsciiBytes.trimBlanks(bytes, valueStart, lineEnd);
        return null;
    }

    private void put(FieldName name, int start, int nameEnd) {
        if (count == names.length) {
            int room = Math.max(LEAST_FIELDS, count * 2);
            names = Arrays.copyOf(names, room);
            places = Arrays.copyOf(places, room * WIDTH);
        }
        names[count] = name;
        places[count * WIDTH + START] = start;
        places[count * WIDTH + NAME_END] = nameEnd;
        count++;
    }

    private static WireFault nameFault(byte[] bytes, int at, int lineStart, int lineEnd) {
        if (isBlank(bytes[lineStart])) {
            return WireFault.FOLDED_LINE;
        }
        int colon = AsciiBytes.skipBlanks(bytes, at, lineEnd);
        boolean spaceBeforeColon = at > lineStart && colon > at && colon < lineEnd && bytes[colon] == ':';
        return spaceBeforeColon ? WireFault.SPACE_BEFORE_COLON : WireFault.FIELD_NAME_MALFORMED;
    }

    /** Says where the last field line ended. */
    void endAt(int position) {
        end = position;
    }

    int count() {
        return count;
    }

    FieldName name(int field) {
        return names[field];
    }

    void rename(int field, FieldName name) {
        names[field] = name;
    }

    /** Returns where a field's line begins; for the field after the last one, where the empty line begins. */
    int start(int field) {
        return field == count ? end : places[field * WIDTH + START];
    }

    int nameEnd(int field) {
        return places[field * WIDTH + NAME_END];
    }

    int valueStart(int field) {
        return places[field * WIDTH + VALUE_START];
    }

    int valueEnd(int field) {
        return places[field * WIDTH + VALUE_END];
    }

    void clear() {
        count = 0;
        end = 0;
        if (names.length > USUAL_FIELDS) {
            names = NO_NAMES;
            places = NO_PLACES;
        }
    }
}
