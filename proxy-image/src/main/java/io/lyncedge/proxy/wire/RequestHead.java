package io.lyncedge.proxy.wire;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Optional;

/** An accepted request head. It shows bytes that its parser holds: valid until the next call of {@link RequestHeadParser#parse}. */
@SuppressWarnings("DoNotCallSuggester")
public final class RequestHead implements RequestParse {
    RequestHead() {}

    /** Returns the method; the constants of {@link HttpMethod} are reused. */
    public HttpMethod method() {
        throw new IllegalStateException();
    }

    /** Tells whether the method may be forwarded at all: all but CONNECT, TRACE and TRACK (405). */
    public boolean methodAllowed() {
        throw new IllegalStateException();
    }

    /** Returns HTTP/1.0 or HTTP/1.1. */
    public HttpVersion version() {
        throw new IllegalStateException();
    }

    /** Returns the target. */
    public RequestTarget target() {
        throw new IllegalStateException();
    }

    /** Returns the Host; empty only in HTTP/1.0. */
    public Optional<Authority> host() {
        throw new IllegalStateException();
    }

    /** Returns how the body ends; never {@link BodyFraming.UntilClose}. */
    public BodyFraming framing() {
        throw new IllegalStateException();
    }

    /** Tells whether the client keeps its connection after this exchange: HTTP/1.1 without close, HTTP/1.0 with keep-alive. */
    public boolean keepAlive() {
        throw new IllegalStateException();
    }

    /** Tells whether the client waits for 100 before it sends the body; never in HTTP/1.0. */
    public boolean expectsContinue() {
        throw new IllegalStateException();
    }

    /** Returns the scheme of Authorization; of several, one that binds the connection. */
    public AuthorizationScheme authorization() {
        throw new IllegalStateException();
    }

    /** Returns the protocol that the client offers to switch to. */
    public Upgrade upgrade() {
        throw new IllegalStateException();
    }

    /** Tells whether it may be sent a second time: GET, HEAD or OPTIONS without body. */
    public boolean retryable() {
        throw new IllegalStateException();
    }

    /** Returns the bytes of the head, from the method to the empty line, both included. */
    public int length() {
        throw new IllegalStateException();
    }
}
