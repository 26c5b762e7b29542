package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;

/**
 * Writes request heads as they go upstream, for one client connection: fields that no proxy passes on are removed, the
 * address and scheme of the client are added, absolute-form becomes origin-form, HTTP/1.0 becomes HTTP/1.1. All else stays
 * as it came, byte for byte.
 */
public final class RequestHeadRewriter {
    private static final byte[] LINE_REST = AsciiBytes.of(" HTTP/1.1\r\n");
    private static final byte[] UPGRADE = AsciiBytes.of("Connection: Upgrade\r\n");
    private static final byte[] FORWARDED_FOR = AsciiBytes.of("X-Forwarded-For: ");
    private static final int ADDED_AT_MOST = 64;

    private static final EnumSet<FieldName> ALWAYS = always();
    private static final EnumSet<FieldName> CHUNKED = without(FieldName.TRAILER);
    private static final EnumSet<FieldName> WEBSOCKET = without(FieldName.UPGRADE);
    private static final EnumSet<FieldName> ANONYMOUS =
            with(List.of(FieldName.AUTHORIZATION, FieldName.COOKIE, FieldName.X_MS_WEBTICKET));

    private final byte[] forwarded;
    private final boolean trusted;

    /**
     * Creates a rewriter for a client that nobody speaks for.
     *
     * @param clientAddress the address of the client as text, without port and brackets
     * @param scheme what the client's listener speaks
     */
    public RequestHeadRewriter(String clientAddress, Scheme scheme) {
        this(clientAddress, scheme, false);
    }

    /**
     * Creates a rewriter.
     *
     * @param clientAddress the address of the peer as text, without port and brackets
     * @param scheme what its listener speaks
     * @param trusted it is a proxy that is believed: what it says of earlier hops stays
     */
    public RequestHeadRewriter(String clientAddress, Scheme scheme, boolean trusted) {
        this.trusted = trusted;
        forwarded = AsciiBytes.of("%s\r\nX-Forwarded-Proto: %s\r\n\r\n".formatted(clientAddress, scheme.word()));
    }

    /**
     * Appends the head to forward, the empty line included. May be called again for a retry, as long as the head is valid.
     *
     * @param mode whether credentials stay; an offer of {@link Upgrade#WEBSOCKET} stays with them
     * @param out has room, or grows, for {@link #sizeOf} bytes
     */
    public void write(RequestHead head, ForwardMode mode, ByteBuf out) {
        EnumSet<FieldName> removed = removed(head, mode);
        FieldCopy.copy(head.reader(), removed, writeRequestLine(head, out), out);
        if (!removed.contains(FieldName.UPGRADE)) {
            out.writeBytes(UPGRADE);
        }
        out.writeBytes(FORWARDED_FOR);
        if (trusted) {
            head.forwardedFor()
                    .filter(hops -> !hops.isEmpty())
                    .ifPresent(hops -> out.writeCharSequence(hops + ", ", StandardCharsets.ISO_8859_1));
        }
        out.writeBytes(forwarded);
    }

    /** Returns a number of bytes that suffices for {@link #write}. */
    public int sizeOf(RequestHead head) {
        return head.length() + forwarded.length + ADDED_AT_MOST;
    }

    /** Writes the request line unless it goes as it came, and returns where the bytes begin that do. */
    private static int writeRequestLine(RequestHead head, ByteBuf out) {
        HeadReader reader = head.reader();
        TargetPlaces target = head.line().target();
        boolean absolute = target.form() == TargetForm.ABSOLUTE;
        if (!absolute && !head.line().isHttp10()) {
            return reader.headStart();
        }
        out.writeBytes(reader.room(), reader.headStart(), target.start() - reader.headStart());
        if (absolute && !target.hasPath()) {
            out.writeCharSequence(head.target().path(), StandardCharsets.ISO_8859_1);
        }
        out.writeBytes(reader.room(), target.pathStart(), target.end() - target.pathStart());
        out.writeBytes(LINE_REST);
        return reader.fieldsStart();
    }

    private static EnumSet<FieldName> removed(RequestHead head, ForwardMode mode) {
        if (mode == ForwardMode.ANONYMOUS) {
            return ANONYMOUS;
        }
        if (head.upgrade() == Upgrade.WEBSOCKET) {
            return WEBSOCKET;
        }
        return head.framing() instanceof BodyFraming.Chunked ? CHUNKED : ALWAYS;
    }

    private static EnumSet<FieldName> always() {
        EnumSet<FieldName> removed = FieldCopy.hopByHop();
        removed.addAll(EnumSet.of(
                FieldName.DISGUISED,
                FieldName.FORWARDED,
                FieldName.HTTP2_SETTINGS,
                FieldName.PROXY,
                FieldName.TRAILER,
                FieldName.VIA,
                FieldName.X_ARR,
                FieldName.X_FORWARDED,
                FieldName.X_ORIGINAL_URL,
                FieldName.X_REAL_IP,
                FieldName.X_REWRITE_URL));
        return removed;
    }

    private static EnumSet<FieldName> without(FieldName kept) {
        EnumSet<FieldName> removed = always();
        removed.remove(kept);
        return removed;
    }

    private static EnumSet<FieldName> with(List<FieldName> more) {
        EnumSet<FieldName> removed = always();
        removed.addAll(more);
        return removed;
    }
}
