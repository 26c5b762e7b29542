package io.lyncedge.proxy.wire;

import java.util.List;

/** Names that a Connection field cannot declare to end with this hop: the next one would read another message. */
final class ProtectedNames {
    /** Those of requests. */
    static final ProtectedNames OF_REQUESTS =
            new ProtectedNames(List.of("host", "transfer-encoding", "authorization", "cookie", "expect"));

    /** Those of answers, with all that the proxy promises never to touch. */
    static final ProtectedNames OF_ANSWERS =
            new ProtectedNames(List.of("transfer-encoding", "set-cookie", "www-authenticate", "location", "etag"));

    private static final byte[][] PREFIXES = bytes(List.of("content-", "if-", "x-forwarded-", "x-ms-"));

    private final byte[][] names;

    private ProtectedNames(List<String> names) {
        this.names = bytes(names);
    }

    boolean contains(byte[] bytes, int from, int to) {
        for (byte[] name : names) {
            if (AsciiBytes.matches(bytes, from, to, name)) {
                return true;
            }
        }
        for (byte[] prefix : PREFIXES) {
            if (AsciiBytes.startsWith(bytes, from, to, prefix)) {
                return true;
            }
        }
        return false;
    }

    private static byte[][] bytes(List<String> texts) {
        return texts.stream().map(AsciiBytes::of).toArray(byte[][]::new);
    }
}
