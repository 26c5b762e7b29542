package io.lyncedge.proxy.exchange;

/** How a TLS handshake ended, as metrics count it and status names it. */
public enum HandshakeResult {
    /** It is done. */
    DONE("done"),
    /** It took too long. */
    TIMED_OUT("timed-out"),
    /** The two sides share no protocol version. */
    NO_COMMON_VERSION("no-common-version"),
    /** The two sides share no cipher suite. */
    NO_COMMON_SUITE("no-common-suite"),
    /** The certificate was not accepted: chain, name or dates. */
    CERTIFICATE_REFUSED("certificate-refused"),
    /** The front has no usable certificate at all. */
    NO_CERTIFICATE("no-certificate"),
    /** A server sent data along with the end of its handshake, before it was asked for anything. */
    SPOKE_FIRST("spoke-first"),
    /** The peer ended the connection. */
    PEER_CLOSED("peer-closed"),
    /** Anything else, for instance bytes that are no TLS. */
    FAILED("failed");

    private final String word;

    HandshakeResult(String word) {
        this.word = word;
    }

    /** The word for it in metric labels and in status. */
    public String word() {
        return word;
    }
}
