package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/**
 * Writes heads of a pool's answers as they go to the client: hop-by-hop fields are removed, framing that the client cannot
 * read too, and the proxy's own Connection is added. All else stays as it came, byte for byte.
 */
public final class ResponseHeadRewriter {
    private static final byte[] LINE_END = AsciiBytes.of("\r\n");
    private static final byte[] CLOSE = AsciiBytes.of("Connection: close\r\n");
    private static final byte[] KEEP_ALIVE = AsciiBytes.of("Connection: keep-alive\r\n");
    private static final byte[] UPGRADE = AsciiBytes.of("Connection: Upgrade\r\n");
    private static final byte[] NOTHING = {};
    private static final byte[] NOT_FOUND = AsciiBytes.of("HTTP/1.1 404 Not Found\r\n");
    private static final int UNAUTHORIZED = HttpResponseStatus.UNAUTHORIZED.code();
    private static final int ADDED_AT_MOST = 96;

    private ResponseHeadRewriter() {}

    /**
     * How an answer is written.
     *
     * @param client the version of the request: chunked framing never goes to HTTP/1.0
     * @param persistence what the client is told; nothing in interim answers and 101; always close if only that ends the body
     * @param mode whether credentials stay
     * @param added goes behind the pool's own fields
     */
    public record Options(HttpVersion client, Persistence persistence, ForwardMode mode, AddedField added) {
        /** Options that add nothing. */
        public Options(HttpVersion client, Persistence persistence, ForwardMode mode) {
            this(client, persistence, mode, AddedField.NONE);
        }

        /** The same with another field of the proxy's own. */
        public Options adding(AddedField field) {
            return field == added ? this : new Options(client, persistence, mode, field);
        }

        boolean toHttp10() {
            return client.equals(HttpVersion.HTTP_1_0);
        }
    }

    /**
     * Appends the head to forward, the empty line included.
     *
     * @param out has room, or grows, for {@link #sizeOf} bytes
     */
    public static void write(ResponseHead head, Options options, ByteBuf out) {
        int from = writeStatusLine(head, options.mode(), out);
        FieldCopy.copy(head.reader(), ResponseFilter.removed(head, options), from, out);
        if (ResponseFilter.rewritesLength(head)) {
            writeLength(head.fieldFraming().length(), out);
        }
        options.added().write(out);
        out.writeBytes(connection(head, options));
        out.writeBytes(LINE_END);
    }

    /** Returns a number of bytes that suffices for {@link #write}. */
    public static int sizeOf(ResponseHead head, Options options) {
        return head.length() + options.added().length() + ADDED_AT_MOST;
    }

    /** Writes the status line, or its part that changes, and returns where the bytes begin that go as they came. */
    private static int writeStatusLine(ResponseHead head, ForwardMode mode, ByteBuf out) {
        HeadReader reader = head.reader();
        if (mode == ForwardMode.ANONYMOUS && head.status() == UNAUTHORIZED) {
            out.writeBytes(NOT_FOUND);
            return reader.fieldsStart();
        }
        out.writeBytes(Versions.HTTP_1_1);
        return reader.headStart() + Versions.LENGTH;
    }

    private static void writeLength(long length, ByteBuf out) {
        out.writeBytes(AsciiBytes.of("Content-Length: " + length + "\r\n"));
    }

    private static byte[] connection(ResponseHead head, Options options) {
        if (head.switchesProtocols()) {
            return UPGRADE;
        }
        if (head.interim()) {
            return NOTHING;
        }
        return switch (head.endsByCloseFor(options.client()) ? Persistence.CLOSE : options.persistence()) {
            case PERSISTENT -> NOTHING;
            case KEEP_ALIVE -> KEEP_ALIVE;
            case CLOSE -> CLOSE;
        };
    }
}
