package io.lyncedge.proxy.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The X-Forwarded-For fields of a request. */
final class ForwardedFor {
    private static final byte[] NAME = AsciiBytes.of("x-forwarded-for");

    private ForwardedFor() {}

    /** Returns their values in order, joined by commas; empty if there is no such field. */
    static Optional<String> find(HeadReader head) {
        HeadFields fields = head.fields();
        StringBuilder hops = new StringBuilder();
        boolean found = false;
        for (int field = 0; field < fields.count(); field++) {
            if (fields.name(field) == FieldName.X_FORWARDED
                    && AsciiBytes.matches(head.room(), fields.start(field), fields.nameEnd(field), NAME)) {
                int from = fields.valueStart(field);
                hops.append(found ? ", " : "")
                        .append(new String(
                                head.room(), from, fields.valueEnd(field) - from, StandardCharsets.ISO_8859_1));
                found = true;
            }
        }
        return found ? Optional.of(hops.toString()) : Optional.empty();
    }
}
