package io.lyncedge.proxy.wire;

/** What the client is told about its connection after this answer. */
public enum Persistence {
    /** It stays open, as an HTTP/1.1 client expects: nothing is said. */
    PERSISTENT,
    /** It stays open, as an HTTP/1.0 client asked: {@code Connection: keep-alive}. */
    KEEP_ALIVE,
    /** It ends: {@code Connection: close}. */
    CLOSE
}
