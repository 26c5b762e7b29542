package io.lyncedge.proxy.wire;

import io.netty.handler.codec.http.HttpMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The methods of requests. */
final class Methods {
    /** The most frequent first. */
    private static final List<HttpMethod> KNOWN = List.of(
            HttpMethod.GET,
            HttpMethod.POST,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.PUT,
            HttpMethod.DELETE,
            HttpMethod.PATCH);

    private static final HttpMethod[] METHODS = KNOWN.toArray(HttpMethod[]::new);
    private static final byte[][] NAMES =
            KNOWN.stream().map(method -> AsciiBytes.of(method.name())).toArray(byte[][]::new);
    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> FORBIDDEN = Set.of("CONNECT", "TRACE", "TRACK");

    private Methods() {}

    static HttpMethod of(byte[] bytes, int from, int to) {
        for (int i = 0; i < NAMES.length; i++) {
            if (Arrays.equals(bytes, from, to, NAMES[i], 0, NAMES[i].length)) {
                return METHODS[i];
            }
        }
        return HttpMethod.valueOf(AsciiBytes.text(bytes, from, to));
    }

    static boolean isRepeatable(HttpMethod method) {
        return REPEATABLE.contains(method);
    }

    /** Tells whether it is a method that is never forwarded, however it is written: a server might not mind the case. */
    static boolean isForbidden(HttpMethod method) {
        return !KNOWN.contains(method) && FORBIDDEN.contains(method.name().toUpperCase(Locale.ROOT));
    }
}
