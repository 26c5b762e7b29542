package io.lyncedge.proxy.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How the body of the current request ends. What two readers could take for different lengths is refused. */
final class RequestFraming {
    /** In lower case only: a server that minds the case would not see the chunks. */
    private static final byte[] CHUNKED = AsciiBytes.of("chunked");

    private long length = DecimalNumber.NONE;
    private boolean chunked;

    @Nullable
    WireFault contentLength(byte[] bytes, int from, int to) {
        if (length != DecimalNumber.NONE || AsciiBytes.indexOf((byte) ',', bytes, from, to) < to) {
            return WireFault.CONTENT_LENGTH_REPEATED;
        }
        length = DecimalNumber.parse(bytes, from, to);
        return length == DecimalNumber.NONE ? WireFault.CONTENT_LENGTH_MALFORMED : null;
    }

    @Nullable
    WireFault transferEncoding(byte[] bytes, int from, int to) {
        if (chunked || !Arrays.equals(bytes, from, to, CHUNKED, 0, CHUNKED.length)) {
            return WireFault.TRANSFER_ENCODING_UNSUPPORTED;
        }
        chunked = true;
        return null;
    }

    @Nullable
    WireFault check(boolean http10) {
        if (chunked && length != DecimalNumber.NONE) {
            return WireFault.CONTENT_LENGTH_WITH_TRANSFER_ENCODING;
        }
        return chunked && http10 ? WireFault.TRANSFER_ENCODING_IN_HTTP_1_0 : null;
    }

    BodyFraming value() {
        if (chunked) {
            return BodyFraming.CHUNKED;
        }
        return length > 0 ? new BodyFraming.FixedLength(length) : BodyFraming.NONE;
    }

    boolean hasBody() {
        return chunked || length > 0;
    }

    void clear() {
        length = DecimalNumber.NONE;
        chunked = false;
    }
}
