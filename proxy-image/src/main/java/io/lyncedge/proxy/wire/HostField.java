package io.lyncedge.proxy.wire;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Host of the current request. It remembers the last one, since the requests of a connection mostly name the same. */
final class HostField {
    private byte[] lastValue = {};
    private Optional<Authority> last = Optional.empty();
    private boolean present;

    @Nullable
    WireFault read(byte[] bytes, int from, int to) {
        if (present) {
            return WireFault.HOST_REPEATED;
        }
        present = true;
        if (last.isEmpty() || !Arrays.equals(bytes, from, to, lastValue, 0, lastValue.length)) {
            last = AuthorityParser.parse(bytes, from, to);
            lastValue = Arrays.copyOfRange(bytes, from, to);
        }
        return last.isEmpty() ? WireFault.HOST_MALFORMED : null;
    }

    /** Returns the host, if the request has one. */
    Optional<Authority> value() {
        return present ? last : Optional.empty();
    }

    void clear() {
        present = false;
    }
}
