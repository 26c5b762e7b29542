package io.lyncedge.proxy.wire;

import static io.lyncedge.proxy.wire.AsciiBytes.SPACE;
import static io.lyncedge.proxy.wire.AsciiBytes.isDigit;

import io.netty.handler.codec.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/** The status line of an answer: version, status and a reason, which may be missing with the space before it. */
final class StatusLine {
    private static final int STATUS = Versions.LENGTH + 1;
    private static final int STATUS_END = STATUS + 3;
    private static final int LOWEST = 100;
    private static final int HIGHEST = 599;

    private HttpVersion version = HttpVersion.HTTP_1_1;
    private int status = LOWEST;

    @Nullable
    WireFault parse(byte[] bytes, int from, int to) {
        int length = to - from;
        boolean complete = length == STATUS_END || (length > STATUS_END && bytes[from + STATUS_END] == SPACE);
        HttpVersion found = complete ? Versions.at(bytes, from) : null;
        if (found == null || bytes[from + Versions.LENGTH] != SPACE) {
            return WireFault.STATUS_LINE_MALFORMED;
        }
        version = found;
        status = status(bytes, from + STATUS);
        return status < LOWEST || status > HIGHEST ? WireFault.STATUS_LINE_MALFORMED : null;
    }

    private static int status(byte[] bytes, int at) {
        boolean digits = isDigit(bytes[at]) && isDigit(bytes[at + 1]) && isDigit(bytes[at + 2]);
        return digits ? 100 * (bytes[at] - '0') + 10 * (bytes[at + 1] - '0') + bytes[at + 2] - '0' : 0;
    }

    HttpVersion version() {
        return version;
    }

    boolean isHttp10() {
        return version.minorVersion() == 0;
    }

    int status() {
        return status;
    }
}
