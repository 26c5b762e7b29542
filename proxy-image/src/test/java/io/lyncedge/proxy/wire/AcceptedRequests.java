package io.lyncedge.proxy.wire;

import java.util.stream.Stream;

/** Request heads that must pass, from the usual to the odd. */
final class AcceptedRequests {
    private static final String HOST = "Host: webext.contoso.com\r\n";
    private static final String GET = "GET /meet HTTP/1.1\r\n" + HOST;
    private static final String POST = "POST /webticket HTTP/1.1\r\n" + HOST;

    /**
     * One head.
     *
     * @param name what is odd
     * @param head its bytes, one char each
     */
    record Case(String name, String head) {
        byte[] bytes() {
            return AsciiBytes.of(head);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private AcceptedRequests() {}

    static Stream<Case> all() {
        return Stream.of(targets(), fields(), framings(), limits()).flatMap(cases -> cases);
    }

    /** Returns those that are short enough to be mutated many times. */
    static Stream<Case> shortOnes() {
        return all().filter(head -> head.head().length() < 400);
    }

    private static Case of(String name, String head) {
        return new Case(name, head + "\r\n");
    }

    private static Stream<Case> targets() {
        return Stream.of(
                of("smallest", "GET / HTTP/1.1\r\nHost: a\r\n"),
                of("one CRLF before it", "\r\n" + GET),
                of(
                        "raw < > \" | in the target",
                        "GET /m/Presenter.aspx?a=0&<fs=FULLSCREEN&><rec=\"x\"|y> HTTP/1.1\r\n" + HOST),
                of("obs-text in the target", "GET /\u00e4\u00ff\u0080 HTTP/1.1\r\n" + HOST),
                of("percent, backslash and hash in the target", "GET /%zz\\..\\{}^`#?%25 HTTP/1.1\r\n" + HOST),
                of("two question marks", "GET /a?b?c HTTP/1.1\r\n" + HOST),
                of("double slash", "GET //a//b HTTP/1.1\r\n" + HOST),
                of("absolute-form", "GET https://WEBEXT.contoso.com./meet?x HTTP/1.1\r\n" + HOST),
                of("absolute-form with default port", "GET https://webext.contoso.com:443/meet HTTP/1.1\r\n" + HOST),
                of("absolute-form without path", "GET http://webext.contoso.com?q HTTP/1.1\r\n" + HOST),
                of("asterisk-form", "OPTIONS * HTTP/1.1\r\n" + HOST),
                of("authority-form", "CONNECT webext.contoso.com:443 HTTP/1.1\r\n" + HOST),
                of("odd method", "M-SEARCH!#$%&'*+.^_`|~0 / HTTP/1.1\r\n" + HOST),
                of("HTTP/1.0 without Host", "GET / HTTP/1.0\r\n"),
                of("HTTP/1.0 without fields but Host", "GET / HTTP/1.0\r\n" + HOST));
    }

    private static Stream<Case> fields() {
        return Stream.of(
                of("no blank before a value", "GET / HTTP/1.1\r\nHost:a\r\nA:b\r\n"),
                of("many blanks around a value", GET + "A: \t  b c \t \r\n"),
                of("empty values", GET + "A:\r\nB: \r\nC:\t \t\r\n"),
                of("obs-text in a value", GET + "X-Name: J\u00fcrgen \u00ff\u0080\r\n"),
                of("tab in a value", GET + "A: b\tc\r\n"),
                of("duplicates", GET + "Accept: a\r\naccept: b\r\nAccept: a\r\nCookie: x=1\r\nCookie: y=2\r\n"),
                of("odd name", GET + "!#$%&'*+-.^_`|~09aZ: b\r\n"),
                of(
                        "underscores",
                        GET + "X_Real_IP: 1\r\nContent_Length: 5\r\nTransfer_Encoding: chunked\r\nmy_name: 1\r\n"),
                of("colons in a value", GET + "A: b: c:\r\n"),
                of("Host as address", "GET / HTTP/1.1\r\nHost: [2001:db8::1]:443\r\n"),
                of("Host with port", "GET / HTTP/1.1\r\nHost: webext.contoso.com:4443\r\n"),
                of("Host with empty port", "GET / HTTP/1.1\r\nHost: webext.contoso.com:\r\n"),
                of("Connection of empty elements", GET + "Connection: , ,close,,\r\n"),
                of("Connection of 100 names and more", GET + "Connection: " + "a,".repeat(100) + ",,close\r\n"),
                of("Connection names fields", GET + "Connection: X-A, keep-alive\r\nX-A: 1\r\nx-a: 2\r\n"),
                of("websocket", GET + "Connection: Upgrade\r\nUpgrade: websocket\r\n"),
                of(
                        "cleartext upgrade",
                        GET + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAM\r\n"),
                of("NTLM", GET + "Authorization: NTLM TlRMTVNTUAABAAAA\r\nConnection: Keep-Alive\r\n"),
                of(
                        "forwarded fields",
                        GET + "Via: 1.1 a\r\nX-Forwarded-For: 1.2.3.4\r\nForwarded: for=x\r\nX-ARR-SSL: x\r\n"));
    }

    private static Stream<Case> framings() {
        return Stream.of(
                of("length 0", POST + "Content-Length: 0\r\n"),
                of("leading zeros", POST + "Content-Length: 0012\r\n"),
                of("length 2^63-1", POST + "Content-Length: 9223372036854775807\r\n"),
                of("blanks around the length", POST + "Content-Length: \t 12 \r\n"),
                of("chunked", POST + "Transfer-Encoding: chunked\r\n"),
                of("chunked with trailers", POST + "transfer-encoding:chunked\r\nTrailer: X-Sum\r\nTE: trailers\r\n"),
                of("100-continue", POST + "Expect: 100-Continue\r\nContent-Length: 3\r\n"),
                of("length in HTTP/1.0", "POST / HTTP/1.0\r\n" + HOST + "Content-Length: 5\r\n"),
                of("GET with length", GET + "Content-Length: 5\r\n"));
    }

    private static Stream<Case> limits() {
        return Stream.of(
                of("request line of 16 KiB", "GET /" + "a".repeat(16 * 1024 - 14) + " HTTP/1.1\r\n" + HOST),
                of("headers of 64 KiB", GET + "A: " + "b".repeat(64 * 1024 - HOST.length() - 5) + "\r\n"),
                of("100 fields", GET + "A: b\r\n".repeat(99)));
    }
}
