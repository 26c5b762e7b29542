package io.lyncedge.proxy.wire;

/** The name of a cookie that the proxy looks for, made once. */
public final class CookieName {
    private final byte[] bytes;

    /** Creates it from a token. */
    public CookieName(String name) {
        bytes = AsciiBytes.of(name);
    }

    byte[] bytes() {
        return bytes;
    }
}
