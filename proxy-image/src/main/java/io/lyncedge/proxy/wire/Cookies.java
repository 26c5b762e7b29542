package io.lyncedge.proxy.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Pairs of Cookie fields. */
final class Cookies {
    private Cookies() {}

    /** Returns the value of the first cookie of that name, as it came. */
    static Optional<String> find(HeadReader head, byte[] name) {
        HeadFields fields = head.fields();
        for (int field = 0; field < fields.count(); field++) {
            if (fields.name(field) == FieldName.COOKIE) {
                Optional<String> value = find(head.room(), fields.valueStart(field), fields.valueEnd(field), name);
                if (value.isPresent()) {
                    return value;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> find(byte[] bytes, int from, int to, byte[] name) {
        int at = from;
        while (at < to) {
            int start = AsciiBytes.skipBlanks(bytes, at, to);
            int end = AsciiBytes.indexOf((byte) ';', bytes, start, to);
            if (isNamed(bytes, start, end, name)) {
                int value = start + name.length + 1;
                int valueEnd = AsciiBytes.trimBlanks(bytes, value, end);
                return Optional.of(new String(bytes, value, valueEnd - value, StandardCharsets.ISO_8859_1));
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    /** Names of cookies are compared as they are: RFC 6265 knows no other spelling of one. */
    private static boolean isNamed(byte[] bytes, int from, int to, byte[] name) {
        int equals = from + name.length;
        if (equals >= to || bytes[equals] != '=') {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (bytes[from + i] != name[i]) {
                return false;
            }
        }
        return true;
    }
}
