package io.lyncedge.proxy.wire;

import io.netty.handler.codec.http.HttpVersion;

/** An accepted head of a pool's answer. It shows bytes that its parser holds: valid until the next call of {@link ResponseHeadParser#parse}. */
@SuppressWarnings("DoNotCallSuggester")
public final class ResponseHead implements ResponseParse {
    ResponseHead() {}

    /** Returns the status, 100 to 599. */
    public int status() {
        throw new IllegalStateException();
    }

    /** Tells whether it is an interim answer (1xx but 101), which another head follows. */
    public boolean interim() {
        throw new IllegalStateException();
    }

    /** Returns HTTP/1.0 or HTTP/1.1. */
    public HttpVersion version() {
        throw new IllegalStateException();
    }

    /** Returns how the body ends. */
    public BodyFraming framing() {
        throw new IllegalStateException();
    }

    /** Tells whether the upstream connection may carry another request after this answer. */
    public boolean reusable() {
        throw new IllegalStateException();
    }

    /** Tells whether a WWW-Authenticate offers NTLM or Negotiate. */
    public boolean challengesConnection() {
        throw new IllegalStateException();
    }

    /** Returns the protocol that the pool switches to or offers. */
    public Upgrade upgrade() {
        throw new IllegalStateException();
    }

    /** Returns the bytes of the head, from the version to the empty line, both included. */
    public int length() {
        throw new IllegalStateException();
    }
}
