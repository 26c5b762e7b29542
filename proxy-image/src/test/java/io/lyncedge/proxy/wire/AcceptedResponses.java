package io.lyncedge.proxy.wire;

import io.netty.handler.codec.http.HttpMethod;
import java.util.stream.Stream;

/** Heads of answers that must pass, from the usual to the odd. */
final class AcceptedResponses {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    /**
     * One head.
     *
     * @param name what is odd
     * @param method of the request
     * @param head its bytes, one char each
     */
    record Case(String name, HttpMethod method, String head) {
        byte[] bytes() {
            return AsciiBytes.of(head);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private AcceptedResponses() {}

    static Stream<Case> all() {
        return Stream.of(lines(), fields(), framings()).flatMap(cases -> cases);
    }

    private static Case of(String name, String head) {
        return new Case(name, HttpMethod.GET, head + "\r\n");
    }

    private static Case toHead(String name, String head) {
        return new Case(name, HttpMethod.HEAD, head + "\r\n");
    }

    private static Stream<Case> lines() {
        return Stream.of(
                of("smallest", "HTTP/1.1 200 \r\n"),
                of("no reason and no space", "HTTP/1.1 200\r\nContent-Length: 0\r\n"),
                of(
                        "long reason with obs-text and tab",
                        "HTTP/1.1 404 Nicht\tgefunden \u00fc\u0080\r\nContent-Length: 3\r\n"),
                of("HTTP/1.0", "HTTP/1.0 200 OK\r\nContent-Length: 3\r\n"),
                of("unusual status", "HTTP/1.1 599 x\r\nContent-Length: 0\r\n"),
                of("100", "HTTP/1.1 100 Continue\r\n"),
                of("102 with fields", "HTTP/1.1 102 Processing\r\nA: b\r\n"),
                of(
                        "status line of 16 KiB",
                        "HTTP/1.1 200 " + "a".repeat(16 * 1024 - 13) + "\r\nContent-Length: 0\r\n"));
    }

    private static Stream<Case> fields() {
        return Stream.of(
                of(
                        "challenges",
                        "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Negotiate\r\nWWW-Authenticate: NTLM\r\n"
                                + "WWW-Authenticate: Bearer trusted_issuers=\"a,b\", client_id=\"0\"\r\nContent-Length: 0\r\n"),
                of("cookies", OK + "Set-Cookie: a=b; path=/\r\nSet-Cookie: c=d\r\nContent-Length: 0\r\n"),
                of("obs-text in a value", OK + "X-Name: J\u00fcrgen\r\nContent-Length: 0\r\n"),
                of("underscore", OK + "Content_Length: 7\r\nContent-Length: 0\r\n"),
                of(
                        "Connection names what it cannot remove",
                        OK + "Connection: Content-Length, ETag\r\nETag: \"x\"\r\nContent-Length: 1\r\n"),
                of("100 fields", OK + "A: b\r\n".repeat(99) + "Content-Length: 0\r\n"),
                of("headers of 64 KiB", OK + "A: " + "b".repeat(64 * 1024 - 5) + "\r\n"));
    }

    private static Stream<Case> framings() {
        return Stream.of(
                of("until close", OK),
                of("until close in HTTP/1.0", "HTTP/1.0 200 OK\r\n"),
                of("length", OK + "Content-Length: 12\r\n"),
                of("chunked", OK + "Transfer-Encoding: chunked\r\n"),
                of("chunked in upper case", OK + "Transfer-Encoding: CHUNKED\r\n"),
                of("204", "HTTP/1.1 204 No Content\r\n"),
                of("304 with length", "HTTP/1.1 304 Not Modified\r\nContent-Length: 12\r\nETag: \"x\"\r\n"),
                toHead("HEAD with length", OK + "Content-Length: 12\r\n"),
                toHead("HEAD without length", OK));
    }
}
