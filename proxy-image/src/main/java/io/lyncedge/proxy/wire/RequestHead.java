package io.lyncedge.proxy.wire;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Optional;

/**
 * An accepted request head. It shows what its parser holds, so it is valid until the next call of
 * {@link RequestHeadParser#parse}; what has to live longer (method, framing, host, strings) may be taken out.
 */
public final class RequestHead implements RequestParse {
    private final HeadReader reader;
    private final RequestRules rules;
    /** Shows nothing, and so keeps no room of a large head alive. */
    private final RequestTarget none;

    private RequestTarget target;

    RequestHead(HeadReader reader, RequestRules rules) {
        this.reader = reader;
        this.rules = rules;
        this.none = currentTarget();
        this.target = none;
    }

    /** Shows the head that the parser has just completed. */
    RequestHead refresh() {
        target = currentTarget();
        return this;
    }

    /** Lets go of the bytes. */
    void forget() {
        target = none;
    }

    private RequestTarget currentTarget() {
        return new RequestTarget(
                reader.room(), rules.line().target(), rules.line().method());
    }

    /** Returns the method; the constants of {@link HttpMethod} are reused. */
    public HttpMethod method() {
        return rules.line().method();
    }

    /** Tells whether the method may be forwarded at all: all but CONNECT, TRACE and TRACK (405). */
    public boolean methodAllowed() {
        return !Methods.isForbidden(method());
    }

    /** Returns HTTP/1.0 or HTTP/1.1. */
    public HttpVersion version() {
        return rules.line().version();
    }

    /** Returns the target. */
    public RequestTarget target() {
        return target;
    }

    /** Returns the Host; empty only in HTTP/1.0. */
    public Optional<Authority> host() {
        return rules.host().value();
    }

    /** Returns how the body ends; never {@link BodyFraming.UntilClose}. */
    public BodyFraming framing() {
        return rules.framing().value();
    }

    /** Tells whether the client keeps its connection after this exchange: HTTP/1.1 without close, HTTP/1.0 with keep-alive. */
    public boolean keepAlive() {
        return !rules.connection().close()
                && (!rules.line().isHttp10() || rules.connection().keepAlive());
    }

    /** Tells whether the client waits for 100 before it sends the body; never in HTTP/1.0, which knows no interim answers. */
    public boolean expectsContinue() {
        return rules.expectsContinue() && !rules.line().isHttp10();
    }

    /** Returns the scheme of Authorization; of several, one that binds the connection. */
    public AuthorizationScheme authorization() {
        return rules.authorization().value();
    }

    /** Returns what X-Forwarded-For says, several fields joined by commas; only a trusted peer is to be believed. */
    public Optional<String> forwardedFor() {
        return ForwardedFor.find(reader);
    }

    /** Returns the value of the first cookie of that name, one char per byte. */
    public Optional<String> cookie(CookieName name) {
        return Cookies.find(reader, name.bytes());
    }

    /** Returns the protocol that the client offers to switch to. */
    public Upgrade upgrade() {
        return rules.upgrade().value(rules.connection(), rules.line().isHttp10());
    }

    /** Tells whether it may be sent a second time: GET, HEAD or OPTIONS without body. */
    public boolean retryable() {
        return Methods.isRepeatable(method()) && !rules.framing().hasBody();
    }

    /** Returns the bytes of the head, from the method to the empty line, both included. */
    public int length() {
        return reader.headEnd() - reader.headStart();
    }

    HeadReader reader() {
        return reader;
    }

    RequestLine line() {
        return rules.line();
    }
}
