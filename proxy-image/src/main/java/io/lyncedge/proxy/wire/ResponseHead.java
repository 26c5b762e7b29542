package io.lyncedge.proxy.wire;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;

/**
 * An accepted head of a pool's answer. It shows what its parser holds, so it is valid until the next call of
 * {@link ResponseHeadParser#parse}; what has to live longer (status, framing) may be taken out.
 */
public final class ResponseHead implements ResponseParse {
    private static final int SWITCHING_PROTOCOLS = HttpResponseStatus.SWITCHING_PROTOCOLS.code();
    private static final int NO_CONTENT = HttpResponseStatus.NO_CONTENT.code();
    private static final int NOT_MODIFIED = HttpResponseStatus.NOT_MODIFIED.code();

    private final HeadReader reader;
    private final ResponseRules rules;
    private HttpMethod method = HttpMethod.GET;

    ResponseHead(HeadReader reader, ResponseRules rules) {
        this.reader = reader;
        this.rules = rules;
    }

    ResponseHead answering(HttpMethod requestMethod) {
        method = requestMethod;
        return this;
    }

    /** Returns the status, 100 to 599. */
    public int status() {
        return rules.line().status();
    }

    /** Tells whether it is an interim answer (1xx but 101), which another head follows. */
    public boolean interim() {
        return HttpStatusClass.INFORMATIONAL.contains(status()) && !switchesProtocols();
    }

    /** Tells whether the connection carries another protocol from here on (101). */
    public boolean switchesProtocols() {
        return status() == SWITCHING_PROTOCOLS;
    }

    /** Returns HTTP/1.0 or HTTP/1.1. */
    public HttpVersion version() {
        return rules.line().version();
    }

    /** Returns how the body ends. */
    public BodyFraming framing() {
        return bodiless() ? BodyFraming.NONE : rules.framing().value();
    }

    private boolean bodiless() {
        return method.equals(HttpMethod.HEAD)
                || HttpStatusClass.INFORMATIONAL.contains(status())
                || status() == NO_CONTENT
                || status() == NOT_MODIFIED;
    }

    /** Tells whether a client that speaks this version sees the end of the body only by the end of its connection. */
    public boolean endsByCloseFor(HttpVersion client) {
        return switch (framing()) {
            case BodyFraming.UntilClose _ -> true;
            case BodyFraming.Chunked _ -> client.equals(HttpVersion.HTTP_1_0);
            case BodyFraming.None _, BodyFraming.FixedLength _ -> false;
        };
    }

    /** Tells whether the upstream connection may carry another request once this answer is complete. */
    public boolean reusable() {
        boolean kept = !rules.connection().close()
                && (!rules.line().isHttp10() || rules.connection().keepAlive());
        boolean delimited =
                bodiless() || rules.framing().isChunked() || rules.framing().lengths() > 0;
        return kept && delimited && !rules.framing().isAmbiguous() && !switchesProtocols();
    }

    /** Tells whether a WWW-Authenticate offers NTLM or Negotiate. */
    public boolean challengesConnection() {
        return rules.challengesConnection();
    }

    /** Tells whether a WWW-Authenticate carries a message of NTLM or Negotiate, so that the sign-in goes on. */
    public boolean continuesSignIn() {
        return rules.continuesSignIn();
    }

    /** Returns the protocol that the pool switches to or offers. */
    public Upgrade upgrade() {
        return rules.upgrade().value(rules.connection(), rules.line().isHttp10());
    }

    /** Returns the bytes of the head, from the version to the empty line, both included. */
    public int length() {
        return reader.headEnd() - reader.headStart();
    }

    HeadReader reader() {
        return reader;
    }

    ResponseFraming fieldFraming() {
        return rules.framing();
    }
}
