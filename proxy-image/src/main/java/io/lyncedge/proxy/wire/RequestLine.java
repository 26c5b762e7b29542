package io.lyncedge.proxy.wire;

import static io.lyncedge.proxy.wire.AsciiBytes.SPACE;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/** The request line: one method, one target and one version, each one space apart. */
final class RequestLine {
    private static final byte[] VERSION_NAME = AsciiBytes.of("http");

    private final TargetPlaces target = new TargetPlaces();
    private HttpMethod method = HttpMethod.GET;
    private HttpVersion version = HttpVersion.HTTP_1_1;

    @Nullable
    WireFault parse(byte[] bytes, int from, int to) {
        int methodEnd = AsciiBytes.tokenEnd(bytes, from, to);
        if (methodEnd == from || methodEnd == to || bytes[methodEnd] != SPACE) {
            return methodFault(bytes, from, methodEnd, to);
        }
        int targetEnd = to - Versions.LENGTH - 1;
        HttpVersion found = targetEnd <= methodEnd ? null : Versions.at(bytes, targetEnd + 1);
        if (found == null || bytes[targetEnd] != SPACE) {
            return versionFault(bytes, methodEnd + 1, to);
        }
        method = Methods.of(bytes, from, methodEnd);
        version = found;
        return target.parse(bytes, methodEnd + 1, targetEnd, method);
    }

    private static WireFault methodFault(byte[] bytes, int from, int methodEnd, int to) {
        boolean spaceFollows = AsciiBytes.indexOf(SPACE, bytes, methodEnd, to) < to;
        return methodEnd == from || !spaceFollows ? WireFault.REQUEST_LINE_MALFORMED : WireFault.METHOD_MALFORMED;
    }

    private static WireFault versionFault(byte[] bytes, int targetStart, int to) {
        int last = to;
        while (last > targetStart && bytes[last - 1] != SPACE) {
            last--;
        }
        boolean named = last > targetStart && AsciiBytes.startsWith(bytes, last, to, VERSION_NAME);
        return named ? WireFault.VERSION_UNSUPPORTED : WireFault.REQUEST_LINE_MALFORMED;
    }

    HttpMethod method() {
        return method;
    }

    HttpVersion version() {
        return version;
    }

    boolean isHttp10() {
        return version.minorVersion() == 0;
    }

    TargetPlaces target() {
        return target;
    }
}
