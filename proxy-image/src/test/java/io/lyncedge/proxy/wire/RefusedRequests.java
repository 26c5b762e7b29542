package io.lyncedge.proxy.wire;

import static io.lyncedge.proxy.wire.WireFault.*;

import java.util.List;
import java.util.stream.Stream;

/** Request heads that break exactly one rule each. */
final class RefusedRequests {
    private static final String HOST = "Host: webext.contoso.com\r\n";
    private static final String GET = "GET /meet HTTP/1.1\r\n" + HOST;
    private static final String POST = "POST /webticket HTTP/1.1\r\n" + HOST;
    private static final String END = "\r\n";

    /**
     * One head.
     *
     * @param name what is wrong
     * @param fault the rule
     * @param head its bytes, one char each
     */
    record Case(String name, WireFault fault, String head) {
        byte[] bytes() {
            return AsciiBytes.of(head);
        }

        @Override
        public String toString() {
            return fault.logWord() + ": " + name;
        }
    }

    private RefusedRequests() {}

    static Stream<Case> all() {
        return Stream.of(lines(), requestLines(), targets(), names(), hosts(), framings(), options(), limits())
                .flatMap(List::stream);
    }

    private static Case of(WireFault fault, String name, String head) {
        return new Case(name, fault, head);
    }

    private static List<Case> lines() {
        return List.of(
                of(BARE_LF, "request line", "GET / HTTP/1.1\n" + HOST + END),
                of(BARE_LF, "field line", "GET / HTTP/1.1\r\nHost: a\n\r\n"),
                of(BARE_LF, "empty line", GET + "\n"),
                of(BARE_LF, "before the request line", "\n" + GET + END),
                of(BARE_CR, "in a value", GET + "A: b\rc\r\n" + END),
                of(BARE_CR, "before CRLF", GET + "A: b\r\r\n" + END),
                of(BARE_CR, "in the request line", "GET /\rHTTP/1.1\r\n" + HOST + END),
                of(CONTROL_BYTE, "NUL in a value", GET + "A: b\0c\r\n" + END),
                of(CONTROL_BYTE, "NUL in the target", "GET /a\0b HTTP/1.1\r\n" + HOST + END),
                of(
                        CONTROL_BYTE,
                        "vertical tab in Transfer-Encoding",
                        POST + "Transfer-Encoding: \u000bchunked\r\n" + END),
                of(CONTROL_BYTE, "escape in a value", GET + "A: \u001b[31m\r\n" + END),
                of(CONTROL_BYTE, "DEL in a value", GET + "A: b\u007f\r\n" + END),
                of(CONTROL_BYTE, "DEL in the target", "GET /\u007f HTTP/1.1\r\n" + HOST + END),
                of(CONTROL_BYTE, "tab in the target", "GET /a\tb HTTP/1.1\r\n" + HOST + END),
                of(CONTROL_BYTE, "the first bytes of TLS", "\u0016\u0003\u0001\u0002\0\u0001"));
    }

    private static List<Case> requestLines() {
        return List.of(
                of(REQUEST_LINE_MALFORMED, "two empty lines before it", "\r\n\r\n" + GET + END),
                of(REQUEST_LINE_MALFORMED, "no version", "GET /\r\n" + HOST + END),
                of(REQUEST_LINE_MALFORMED, "no target", "GET HTTP/1.1\r\n" + HOST + END),
                of(REQUEST_LINE_MALFORMED, "empty target", "GET  HTTP/1.1\r\n" + HOST + END),
                of(REQUEST_LINE_MALFORMED, "method only", "GET\r\n" + HOST + END),
                of(REQUEST_LINE_MALFORMED, "space before the method", " GET / HTTP/1.1\r\n" + HOST + END),
                of(REQUEST_LINE_MALFORMED, "two spaces before the target", "GET  / HTTP/1.1\r\n" + HOST + END),
                of(REQUEST_LINE_MALFORMED, "two spaces before the version", "GET /  HTTP/1.1\r\n" + HOST + END),
                of(REQUEST_LINE_MALFORMED, "space in the target", "GET /a b HTTP/1.1\r\n" + HOST + END),
                of(REQUEST_LINE_MALFORMED, "space behind the version", "GET / HTTP/1.1 \r\n" + HOST + END),
                of(METHOD_MALFORMED, "brackets", "GET[] / HTTP/1.1\r\n" + HOST + END),
                of(METHOD_MALFORMED, "obs-text", "G\u00ebT / HTTP/1.1\r\n" + HOST + END),
                of(VERSION_UNSUPPORTED, "HTTP/1.2", "GET / HTTP/1.2\r\n" + HOST + END),
                of(VERSION_UNSUPPORTED, "HTTP/0.9", "GET / HTTP/0.9\r\n" + HOST + END),
                of(VERSION_UNSUPPORTED, "HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                of(VERSION_UNSUPPORTED, "lower case", "GET / http/1.1\r\n" + HOST + END),
                of(VERSION_UNSUPPORTED, "two digits", "GET / HTTP/1.10\r\n" + HOST + END));
    }

    private static List<Case> targets() {
        return List.of(
                of(TARGET_MALFORMED, "no slash", "GET meet HTTP/1.1\r\n" + HOST + END),
                of(TARGET_MALFORMED, "asterisk with GET", "GET * HTTP/1.1\r\n" + HOST + END),
                of(TARGET_MALFORMED, "another scheme", "GET ftp://webext.contoso.com/ HTTP/1.1\r\n" + HOST + END),
                of(TARGET_MALFORMED, "scheme without authority", "GET https:/meet HTTP/1.1\r\n" + HOST + END),
                of(TARGET_MALFORMED, "empty authority", "GET https:///meet HTTP/1.1\r\n" + HOST + END),
                of(TARGET_MALFORMED, "user info", "GET https://u@webext.contoso.com/ HTTP/1.1\r\n" + HOST + END),
                of(
                        TARGET_MALFORMED,
                        "fragment behind the authority",
                        "GET https://webext.contoso.com#x HTTP/1.1\r\n" + HOST + END),
                of(
                        TARGET_DIFFERS_FROM_HOST,
                        "another name",
                        "GET https://fe-pool01.contoso.local/cscp/ HTTP/1.1\r\n" + HOST + END),
                of(
                        TARGET_DIFFERS_FROM_HOST,
                        "another port",
                        "GET https://webext.contoso.com:4443/ HTTP/1.1\r\n" + HOST + END));
    }

    private static List<Case> names() {
        return List.of(
                of(FOLDED_LINE, "space", GET + "A: b\r\n c\r\n" + END),
                of(FOLDED_LINE, "tab", GET + "A: b\r\n\tc\r\n" + END),
                of(FOLDED_LINE, "first field line", "GET / HTTP/1.1\r\n Host: a\r\n\r\n"),
                of(FOLDED_LINE, "of blanks only", GET + "  \r\n" + END),
                of(SPACE_BEFORE_COLON, "space", POST + "Content-Length : 5\r\n" + END),
                of(SPACE_BEFORE_COLON, "tab", POST + "Transfer-Encoding\t: chunked\r\n" + END),
                of(FIELD_NAME_MALFORMED, "no colon", GET + "Accept\r\n" + END),
                of(FIELD_NAME_MALFORMED, "empty", GET + ": b\r\n" + END),
                of(FIELD_NAME_MALFORMED, "space within", GET + "A b: c\r\n" + END),
                of(FIELD_NAME_MALFORMED, "obs-text", GET + "\u00c4: b\r\n" + END),
                of(FIELD_NAME_MALFORMED, "quote", GET + "\"A\": b\r\n" + END));
    }

    private static List<Case> hosts() {
        return List.of(
                of(HOST_MISSING, "in HTTP/1.1", "GET / HTTP/1.1\r\nAccept: */*\r\n\r\n"),
                of(HOST_MISSING, "with absolute-form", "GET https://webext.contoso.com/ HTTP/1.1\r\n\r\n"),
                of(HOST_REPEATED, "same", GET + HOST + END),
                of(HOST_REPEATED, "in HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n"),
                of(HOST_MALFORMED, "empty", "GET / HTTP/1.1\r\nHost:\r\n\r\n"),
                of(HOST_MALFORMED, "list", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n"),
                of(HOST_MALFORMED, "user info", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n"),
                of(HOST_MALFORMED, "path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"),
                of(HOST_MALFORMED, "port of letters", "GET / HTTP/1.1\r\nHost: a:b\r\n\r\n"),
                of(HOST_MALFORMED, "port over 65535", "GET / HTTP/1.1\r\nHost: a:65536\r\n\r\n"),
                of(HOST_MALFORMED, "two ports", "GET / HTTP/1.1\r\nHost: a:1:2\r\n\r\n"),
                of(HOST_MALFORMED, "a dot", "GET / HTTP/1.1\r\nHost: .\r\n\r\n"),
                of(HOST_MALFORMED, "open bracket", "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n"),
                of(HOST_MALFORMED, "dot behind the bracket", "GET / HTTP/1.1\r\nHost: [::1].\r\n\r\n"),
                of(HOST_MALFORMED, "text behind the bracket", "GET / HTTP/1.1\r\nHost: [::1]x\r\n\r\n"),
                of(HOST_MALFORMED, "obs-text", "GET / HTTP/1.1\r\nHost: \u00e4.contoso.com\r\n\r\n"));
    }

    private static List<Case> framings() {
        return List.of(
                of(CONTENT_LENGTH_MALFORMED, "empty", POST + "Content-Length:\r\n" + END),
                of(CONTENT_LENGTH_MALFORMED, "sign", POST + "Content-Length: +5\r\n" + END),
                of(CONTENT_LENGTH_MALFORMED, "negative", POST + "Content-Length: -1\r\n" + END),
                of(CONTENT_LENGTH_MALFORMED, "hexadecimal", POST + "Content-Length: 0x5\r\n" + END),
                of(CONTENT_LENGTH_MALFORMED, "two numbers", POST + "Content-Length: 5 5\r\n" + END),
                of(CONTENT_LENGTH_MALFORMED, "2^63", POST + "Content-Length: 9223372036854775808\r\n" + END),
                of(CONTENT_LENGTH_MALFORMED, "20 digits", POST + "Content-Length: 99999999999999999999\r\n" + END),
                of(CONTENT_LENGTH_REPEATED, "different", POST + "Content-Length: 5\r\nContent-Length: 6\r\n" + END),
                of(CONTENT_LENGTH_REPEATED, "same", POST + "Content-Length: 5\r\ncontent-length: 5\r\n" + END),
                of(CONTENT_LENGTH_REPEATED, "list", POST + "Content-Length: 5, 5\r\n" + END),
                of(
                        CONTENT_LENGTH_WITH_TRANSFER_ENCODING,
                        "length first",
                        POST + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n" + END),
                of(
                        CONTENT_LENGTH_WITH_TRANSFER_ENCODING,
                        "length last, zero",
                        POST + "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n" + END),
                of(TRANSFER_ENCODING_UNSUPPORTED, "identity", POST + "Transfer-Encoding: identity\r\n" + END),
                of(TRANSFER_ENCODING_UNSUPPORTED, "list", POST + "Transfer-Encoding: gzip, chunked\r\n" + END),
                of(TRANSFER_ENCODING_UNSUPPORTED, "empty", POST + "Transfer-Encoding:\r\n" + END),
                of(TRANSFER_ENCODING_UNSUPPORTED, "parameter", POST + "Transfer-Encoding: chunked;q=1\r\n" + END),
                of(TRANSFER_ENCODING_UNSUPPORTED, "upper case", POST + "Transfer-Encoding: Chunked\r\n" + END),
                of(TRANSFER_ENCODING_UNSUPPORTED, "quoted", POST + "Transfer-Encoding: \"chunked\"\r\n" + END),
                of(
                        TRANSFER_ENCODING_UNSUPPORTED,
                        "repeated",
                        POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n" + END),
                of(
                        TRANSFER_ENCODING_IN_HTTP_1_0,
                        "chunked",
                        "POST / HTTP/1.0\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n"));
    }

    private static List<Case> options() {
        return List.of(
                of(CONNECTION_MALFORMED, "no token", GET + "Connection: close, a b\r\n" + END),
                of(CONNECTION_MALFORMED, "quotes", GET + "Connection: \"close\"\r\n" + END),
                of(CONNECTION_MALFORMED, "more than 100 names", GET + "Connection: " + "a,".repeat(101) + "\r\n" + END),
                of(
                        CONNECTION_MALFORMED,
                        "a protected name and 100 others",
                        GET + "Connection: Cookie\r\nConnection: " + "a,".repeat(100) + "\r\n" + END),
                of(CONNECTION_NAMES_PROTECTED_FIELD, "Host", GET + "Connection: close, Host\r\n" + END),
                of(CONNECTION_NAMES_PROTECTED_FIELD, "Content-*", GET + "Connection: content-type\r\n" + END),
                of(
                        CONNECTION_NAMES_PROTECTED_FIELD,
                        "Transfer-Encoding",
                        GET + "Connection: transfer-encoding\r\n" + END),
                of(CONNECTION_NAMES_PROTECTED_FIELD, "Authorization", GET + "Connection: AUTHORIZATION\r\n" + END),
                of(CONNECTION_NAMES_PROTECTED_FIELD, "Cookie", GET + "Connection: Cookie\r\n" + END),
                of(CONNECTION_NAMES_PROTECTED_FIELD, "Expect", GET + "Connection: Expect\r\n" + END),
                of(CONNECTION_NAMES_PROTECTED_FIELD, "If-*", GET + "Connection: If-None-Match\r\n" + END),
                of(CONNECTION_NAMES_PROTECTED_FIELD, "X-Forwarded-*", GET + "Connection: x-forwarded-for\r\n" + END),
                of(CONNECTION_NAMES_PROTECTED_FIELD, "X-MS-*", GET + "Connection: X-MS-WebTicket\r\n" + END),
                of(EXPECTATION_UNKNOWN, "another", POST + "Expect: 200-ok\r\n" + END),
                of(EXPECTATION_UNKNOWN, "empty", POST + "Expect:\r\n" + END),
                of(EXPECTATION_UNKNOWN, "list", POST + "Expect: 100-continue, x\r\n" + END));
    }

    private static List<Case> limits() {
        return List.of(
                of(
                        START_LINE_TOO_LONG,
                        "one byte over",
                        "GET /" + "a".repeat(16 * 1024 - 13) + " HTTP/1.1\r\n" + HOST + END),
                of(START_LINE_TOO_LONG, "without end", "GET /" + "a".repeat(20_000)),
                of(
                        HEADERS_TOO_LARGE,
                        "one byte over",
                        GET + "A: " + "b".repeat(64 * 1024 - HOST.length() - 4) + "\r\n" + END),
                of(HEADERS_TOO_LARGE, "without end", GET + "A: " + "b".repeat(70_000)),
                of(TOO_MANY_FIELDS, "101", GET + "A: b\r\n".repeat(100) + END));
    }
}
