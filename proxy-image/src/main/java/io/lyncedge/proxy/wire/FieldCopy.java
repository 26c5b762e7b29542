package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;
import java.util.EnumSet;

/** Copies the field lines that go on, byte for byte and in as few runs as possible. */
final class FieldCopy {
    /** Fields that describe one connection (RFC 9110 section 7.6.1 and 11.7). Transfer-Encoding and Trailer go on with the chunks. */
    private static final EnumSet<FieldName> HOP_BY_HOP = EnumSet.of(
            FieldName.LISTED,
            FieldName.CONNECTION,
            FieldName.KEEP_ALIVE,
            FieldName.PROXY_AUTHENTICATE,
            FieldName.PROXY_AUTHORIZATION,
            FieldName.PROXY_CONNECTION,
            FieldName.TE,
            FieldName.UPGRADE);

    private FieldCopy() {}

    /** Returns a new set of the hop-by-hop fields. */
    static EnumSet<FieldName> hopByHop() {
        return EnumSet.copyOf(HOP_BY_HOP);
    }

    /**
     * Appends all field lines but those removed.
     *
     * @param from where the bytes before the first field line begin that go along, or the first field line itself
     */
    static void copy(HeadReader head, EnumSet<FieldName> removed, int from, ByteBuf out) {
        HeadFields fields = head.fields();
        int start = from;
        for (int field = 0; field < fields.count(); field++) {
            if (removed.contains(fields.name(field))) {
                append(head, start, fields.start(field), out);
                start = fields.start(field + 1);
            }
        }
        append(head, start, fields.start(fields.count()), out);
    }

    private static void append(HeadReader head, int from, int to, ByteBuf out) {
        if (to > from) {
            out.writeBytes(head.room(), from, to - from);
        }
    }
}
