package io.lyncedge.proxy.upstream;

import io.lyncedge.proxy.exchange.HandshakeResult;
import java.nio.channels.ClosedChannelException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Reads from the failure of a TLS handshake what was wrong; the engines tell most of it in words only. */
public final class Handshakes {
    private Handshakes() {}

    /** The result that a failure stands for. */
    public static HandshakeResult resultOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof GeneralSecurityException || cause instanceof SSLPeerUnverifiedException) {
                return HandshakeResult.CERTIFICATE_REFUSED;
            }
        }
        if (failure instanceof ClosedChannelException) {
            return HandshakeResult.PEER_CLOSED;
        }
        return resultOf(String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT));
    }

    private static HandshakeResult resultOf(String words) {
        if (words.contains("protocol version")
                || words.contains("unsupported_protocol")
                || words.contains("protocol_version")) {
            return HandshakeResult.NO_COMMON_VERSION;
        }
        if (words.contains("shared_cipher")
                || words.contains("cipher suites in common")
                || words.contains("handshake_failure")) {
            return HandshakeResult.NO_COMMON_SUITE;
        }
        if (words.contains("certificate")) {
            return HandshakeResult.CERTIFICATE_REFUSED;
        }
        return HandshakeResult.FAILED;
    }
}
