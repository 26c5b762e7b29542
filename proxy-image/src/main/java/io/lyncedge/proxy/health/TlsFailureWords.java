package io.lyncedge.proxy.health;

/** Names the reason of a TLS handshake that failed, with the words that metrics and status use elsewhere. */
public interface TlsFailureWords {
    /** The word for a failure. */
    String wordOf(Throwable failure);
}
