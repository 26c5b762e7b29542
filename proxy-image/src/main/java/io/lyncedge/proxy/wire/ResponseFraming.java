package io.lyncedge.proxy.wire;

import org.jspecify.annotations.Nullable;

/** How the body of the current answer ends, as far as its fields say. */
final class ResponseFraming {
    private static final byte[] CHUNKED = AsciiBytes.of("chunked");

    private long length = DecimalNumber.NONE;
    private int digits;
    private int lengths;
    private boolean chunked;

    /** Reads a Content-Length, which may be repeated or a list as long as all are written the same. */
    @Nullable
    WireFault contentLength(byte[] bytes, int from, int to) {
        int at = from;
        do {
            int comma = AsciiBytes.indexOf((byte) ',', bytes, at, to);
            int start = AsciiBytes.skipBlanks(bytes, at, comma);
            WireFault wrong = oneLength(bytes, start, AsciiBytes.trimBlanks(bytes, start, comma));
            if (wrong != null) {
                return wrong;
            }
            at = comma + 1;
        } while (at <= to);
        return null;
    }

    private @Nullable WireFault oneLength(byte[] bytes, int from, int to) {
        long value = DecimalNumber.parse(bytes, from, to);
        if (value == DecimalNumber.NONE) {
            return WireFault.CONTENT_LENGTH_MALFORMED;
        }
        if (lengths > 0 && (value != length || to - from != digits)) {
            return WireFault.CONTENT_LENGTHS_DIFFER;
        }
        length = value;
        digits = to - from;
        lengths++;
        return null;
    }

    @Nullable
    WireFault transferEncoding(byte[] bytes, int from, int to) {
        if (chunked || !AsciiBytes.matches(bytes, from, to, CHUNKED)) {
            return WireFault.TRANSFER_ENCODING_UNSUPPORTED;
        }
        chunked = true;
        return null;
    }

    @Nullable
    WireFault check(boolean http10) {
        return chunked && http10 ? WireFault.TRANSFER_ENCODING_IN_HTTP_1_0 : null;
    }

    /** Returns the framing of an answer that may have a body; chunked wins over any length. */
    BodyFraming value() {
        if (chunked) {
            return BodyFraming.CHUNKED;
        }
        if (lengths == 0) {
            return BodyFraming.UNTIL_CLOSE;
        }
        return length > 0 ? new BodyFraming.FixedLength(length) : BodyFraming.NONE;
    }

    boolean isChunked() {
        return chunked;
    }

    /** Tells whether two framings contradict each other, so that the connection must not be trusted further. */
    boolean isAmbiguous() {
        return chunked && lengths > 0;
    }

    /** Returns how many lengths were named, all the same. */
    int lengths() {
        return lengths;
    }

    long length() {
        return length;
    }

    void clear() {
        length = DecimalNumber.NONE;
        lengths = 0;
        chunked = false;
    }
}
