package io.lyncedge.proxy.wire;

import static io.lyncedge.proxy.wire.AsciiBytes.SPACE;
import static io.lyncedge.proxy.wire.AsciiBytes.TAB;

import io.netty.handler.codec.http.HttpMethod;
import org.jspecify.annotations.Nullable;

/** Where the parts of a request target stand. Any byte but controls, space and tab may be part of it. */
final class TargetPlaces {
    private static final byte[] HTTP = AsciiBytes.of("http");
    private static final byte[] HTTPS = AsciiBytes.of("https");
    private static final byte[] AUTHORITY_MARK = AsciiBytes.of("://");

    private TargetForm form = TargetForm.ORIGIN;
    private int start;
    private int end;
    private int authorityStart;
    private int pathStart;
    private int query;

    @Nullable
    WireFault parse(byte[] bytes, int from, int to, HttpMethod method) {
        start = from;
        end = to;
        authorityStart = from;
        pathStart = from;
        query = to;
        WireFault malformed = readForm(bytes, method);
        return malformed != null ? malformed : readQuery(bytes);
    }

    private @Nullable WireFault readForm(byte[] bytes, HttpMethod method) {
        if (start == end) {
            return WireFault.REQUEST_LINE_MALFORMED;
        }
        if (method.equals(HttpMethod.CONNECT)) {
            form = TargetForm.AUTHORITY;
        } else if (bytes[start] == '/') {
            form = TargetForm.ORIGIN;
        } else if (bytes[start] == '*' && end == start + 1 && method.equals(HttpMethod.OPTIONS)) {
            form = TargetForm.ASTERISK;
        } else {
            form = TargetForm.ABSOLUTE;
            return readAuthority(bytes);
        }
        return null;
    }

    private @Nullable WireFault readAuthority(byte[] bytes) {
        int schemeEnd = AsciiBytes.indexOf((byte) ':', bytes, start, end);
        boolean web =
                AsciiBytes.matches(bytes, start, schemeEnd, HTTP) || AsciiBytes.matches(bytes, start, schemeEnd, HTTPS);
        if (!web || !hasAuthorityMark(bytes, schemeEnd)) {
            return AsciiBytes.indexOf(SPACE, bytes, start, end) < end
                    ? WireFault.REQUEST_LINE_MALFORMED
                    : WireFault.TARGET_MALFORMED;
        }
        authorityStart = schemeEnd + AUTHORITY_MARK.length;
        pathStart = authorityStart;
        while (pathStart < end && !endsAuthority(bytes[pathStart])) {
            pathStart++;
        }
        return null;
    }

    private boolean hasAuthorityMark(byte[] bytes, int at) {
        return end - at >= AUTHORITY_MARK.length && bytes[at + 1] == '/' && bytes[at + 2] == '/';
    }

    private static boolean endsAuthority(byte value) {
        return value == '/' || value == '?';
    }

    private @Nullable WireFault readQuery(byte[] bytes) {
        for (int at = end - 1; at >= start; at--) {
            byte value = bytes[at];
            if (value == '?' && at >= pathStart) {
                query = at;
            } else if (value == SPACE) {
                return WireFault.REQUEST_LINE_MALFORMED;
            } else if (value == TAB) {
                return WireFault.CONTROL_BYTE;
            }
        }
        return null;
    }

    TargetForm form() {
        return form;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Returns where the authority begins; it ends where the path begins. Absolute-form only. */
    int authorityStart() {
        return authorityStart;
    }

    /** Returns where the path begins; it ends at {@link #query}. */
    int pathStart() {
        return pathStart;
    }

    boolean hasPath() {
        return query > pathStart;
    }

    /** Returns where the first question mark of path and query stands, or {@link #end}. */
    int query() {
        return query;
    }
}
