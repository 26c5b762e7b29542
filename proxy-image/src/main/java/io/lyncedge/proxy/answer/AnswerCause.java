package io.lyncedge.proxy.answer;

import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * Every reason for which the proxy answers by itself: the one table from cause to status, fate of the connection,
 * headers, log word and metric label (proxy.md items 4 and 9).
 */
public enum AnswerCause {
    /** The request breaks the rules of framing or form. */
    BAD_REQUEST(400, Closing.ALWAYS, Extra.NONE, "bad-request"),
    /** The path holds {@code %u}, invalid or overlong UTF-8, {@code %00} or an escaped control. */
    BAD_PATH(400, Closing.ALWAYS, Extra.NONE, "bad-path"),
    /** The request line is over its limit. */
    TARGET_TOO_LONG(414, Closing.ALWAYS, Extra.NONE, "target-too-long"),
    /** The header section is over its limit of bytes or fields. */
    HEADERS_TOO_LARGE(431, Closing.ALWAYS, Extra.NONE, "headers-too-large"),
    /** Expect holds anything but {@code 100-continue}. */
    EXPECTATION_FAILED(417, Closing.ALWAYS, Extra.NONE, "expectation-failed"),
    /** The host is no published name, carries another port, or is missing in HTTP/1.0. */
    UNKNOWN_HOST(421, Closing.ALWAYS, Extra.NONE, "unknown-host"),
    /** The name is not served on 443. */
    HTTPS_CLOSED(421, Closing.ALWAYS, Extra.NONE, "https-closed"),
    /** The host differs from the SNI name, and the certificate shown does not cover it. */
    SNI_MISMATCH(421, Closing.ALWAYS, Extra.NONE, "sni-mismatch"),
    /** A pinned connection asks for another pool's name. */
    OTHER_POOL(421, Closing.ALWAYS, Extra.NONE, "other-pool"),
    /** CONNECT, TRACE and TRACK. */
    METHOD_NOT_ALLOWED(405, Closing.UNLESS_BODY_READ, Extra.ALLOW_ALL, "method-not-allowed"),
    /** A method other than GET and HEAD, or a body, on a name that is bridged from port 80. */
    BRIDGE_NOT_ALLOWED(405, Closing.UNLESS_BODY_READ, Extra.ALLOW_SAFE, "bridge-not-allowed"),
    /** The name is not served on port 80. */
    HTTP_CLOSED(404, Closing.UNLESS_BODY_READ, Extra.NONE, "http-closed"),
    /** The path is denied. */
    PATH_DENIED(404, Closing.UNLESS_BODY_READ, Extra.NONE, "path-denied"),
    /** {@code meeturl} without {@code xml} below {@code /lwa} (CVE-2023-41763). */
    MEETING_URL_DENIED(404, Closing.UNLESS_BODY_READ, Extra.NONE, "meeting-url-denied"),
    /** A pool asked for credentials behind port 80, where none may be sent. */
    BRIDGE_CHALLENGED(404, Closing.UNLESS_BODY_READ, Extra.NONE, "bridge-challenged"),
    /** The client's address may not use the name. */
    CLIENT_DENIED(404, Closing.UNLESS_BODY_READ, Extra.NONE, "client-denied"),
    /** The client's address is over a rate limit. */
    RATE_LIMITED(429, Closing.UNLESS_BODY_READ, Extra.NONE, "rate-limited"),
    /** GET or HEAD on a name that port 80 redirects to https. */
    REDIRECT(301, Closing.UNLESS_BODY_READ, Extra.NO_STORE, "redirect"),
    /** Any other method on a name that port 80 redirects to https. */
    REDIRECT_SAME_METHOD(308, Closing.UNLESS_BODY_READ, Extra.NO_STORE, "redirect-same-method"),
    /** The pool has no server that can be reached. */
    NO_SERVER(503, Closing.UNLESS_BODY_READ, Extra.RETRY_AFTER, "no-server"),
    /** The pool's server ended the connection or answered nonsense before a byte went to the client. */
    UPSTREAM_FAILED(503, Closing.UNLESS_BODY_READ, Extra.RETRY_AFTER, "upstream-failed"),
    /** The proxy has no room for the request. */
    OVERLOADED(503, Closing.UNLESS_BODY_READ, Extra.RETRY_AFTER, "overloaded"),
    /** No server accepted a connection, or finished its TLS handshake, in time. */
    CONNECT_TIMEOUT(504, Closing.UNLESS_BODY_READ, Extra.RETRY_AFTER, "connect-timeout"),
    /** The pool's server did not begin its answer in time. */
    RESPONSE_TIMEOUT(504, Closing.UNLESS_BODY_READ, Extra.RETRY_AFTER, "response-timeout");

    @SuppressWarnings("ImmutableEnumChecker") // it is, but netty does not say so
    private final HttpResponseStatus status;

    private final Closing closing;
    private final Extra extra;
    private final String word;

    AnswerCause(int status, Closing closing, Extra extra, String word) {
        this.status = HttpResponseStatus.valueOf(status);
        this.closing = closing;
        this.extra = extra;
        this.word = word;
    }

    /** Status of the answer. */
    public HttpResponseStatus status() {
        return status;
    }

    /**
     * Whether the answer ends the connection.
     *
     * @param bodyRead the request's body was read to its end, or it has none
     */
    public boolean closes(boolean bodyRead) {
        return closing == Closing.ALWAYS || !bodyRead;
    }

    /** The word for it in the access log and in metric labels. */
    public String word() {
        return word;
    }

    /** Header lines that only this kind of answer carries. */
    Extra extra() {
        return extra;
    }

    private enum Closing {
        ALWAYS,
        UNLESS_BODY_READ
    }

    /** Header lines beyond Date, Content-Length and Connection. */
    enum Extra {
        NONE(""),
        RETRY_AFTER("Retry-After: 5\r\n"),
        NO_STORE("Cache-Control: no-store\r\n"),
        ALLOW_ALL("Allow: GET, HEAD, POST, PUT, DELETE, PATCH, OPTIONS\r\n"),
        ALLOW_SAFE("Allow: GET, HEAD\r\n");

        private final String lines;

        Extra(String lines) {
            this.lines = lines;
        }

        /** Complete header lines, each with its line end. */
        String lines() {
            return lines;
        }
    }
}
