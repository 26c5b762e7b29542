package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;

/** Field lines of the proxy's own that it adds to a head, made beforehand. */
public final class AddedField {
    /** No line. */
    public static final AddedField NONE = new AddedField("");

    private final byte[] lines;

    private AddedField(String lines) {
        this.lines = AsciiBytes.of(lines);
    }

    /**
     * One line.
     *
     * @param name a token
     * @param value ASCII without control characters
     */
    public static AddedField of(String name, String value) {
        return new AddedField(name + ": " + value + "\r\n");
    }

    /** Returns the bytes that it takes. */
    int length() {
        return lines.length;
    }

    void write(ByteBuf out) {
        out.writeBytes(lines);
    }
}
