package io.lyncedge.proxy.wire;

import static io.lyncedge.proxy.wire.WireFault.*;

import java.util.stream.Stream;

/** Heads of answers that break exactly one rule each. */
final class RefusedResponses {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String END = "\r\n";

    /**
     * One head.
     *
     * @param fault the rule
     * @param name what is wrong
     * @param head its bytes, one char each
     */
    record Case(WireFault fault, String name, String head) {
        byte[] bytes() {
            return AsciiBytes.of(head);
        }

        @Override
        public String toString() {
            return fault.logWord() + ": " + name;
        }
    }

    private RefusedResponses() {}

    static Stream<Case> all() {
        return Stream.of(statusLines(), fields(), framings(), limits()).flatMap(cases -> cases);
    }

    private static Case of(WireFault fault, String name, String head) {
        return new Case(fault, name, head);
    }

    private static Stream<Case> statusLines() {
        return Stream.of(
                of(STATUS_LINE_MALFORMED, "empty line before it", END + OK + END),
                of(STATUS_LINE_MALFORMED, "garbage", "garbage\r\n" + END),
                of(STATUS_LINE_MALFORMED, "HTTP/2", "HTTP/2 200 OK\r\n" + END),
                of(STATUS_LINE_MALFORMED, "HTTP/1.2", "HTTP/1.2 200 OK\r\n" + END),
                of(STATUS_LINE_MALFORMED, "space before it", " HTTP/1.1 200 OK\r\n" + END),
                of(STATUS_LINE_MALFORMED, "two spaces", "HTTP/1.1  200 OK\r\n" + END),
                of(STATUS_LINE_MALFORMED, "no status", "HTTP/1.1 OK\r\n" + END),
                of(STATUS_LINE_MALFORMED, "version only", "HTTP/1.1\r\n" + END),
                of(STATUS_LINE_MALFORMED, "two digits", "HTTP/1.1 20 OK\r\n" + END),
                of(STATUS_LINE_MALFORMED, "four digits", "HTTP/1.1 2000 OK\r\n" + END),
                of(STATUS_LINE_MALFORMED, "099", "HTTP/1.1 099 OK\r\n" + END),
                of(STATUS_LINE_MALFORMED, "600", "HTTP/1.1 600 OK\r\n" + END),
                of(STATUS_LINE_MALFORMED, "letters", "HTTP/1.1 2x0 OK\r\n" + END),
                of(STATUS_LINE_MALFORMED, "tab behind the version", "HTTP/1.1\t200 OK\r\n" + END));
    }

    private static Stream<Case> fields() {
        return Stream.of(
                of(BARE_LF, "status line", "HTTP/1.1 200 OK\n" + END),
                of(BARE_LF, "field line", OK + "A: b\n" + END),
                of(BARE_CR, "reason", "HTTP/1.1 200 O\rK\r\n" + END),
                of(CONTROL_BYTE, "NUL in the reason", "HTTP/1.1 200 \0\r\n" + END),
                of(CONTROL_BYTE, "NUL in a value", OK + "Set-Cookie: a=\0\r\n" + END),
                of(FOLDED_LINE, "space", OK + "A: b\r\n c\r\n" + END),
                of(SPACE_BEFORE_COLON, "length", OK + "Content-Length : 5\r\n" + END),
                of(FIELD_NAME_MALFORMED, "no colon", OK + "A\r\n" + END),
                of(FIELD_NAME_MALFORMED, "empty", OK + ": a\r\n" + END),
                of(CONNECTION_MALFORMED, "no token", OK + "Connection: a b\r\n" + END));
    }

    private static Stream<Case> framings() {
        return Stream.of(
                of(CONTENT_LENGTH_MALFORMED, "letters", OK + "Content-Length: x\r\n" + END),
                of(CONTENT_LENGTH_MALFORMED, "negative", OK + "Content-Length: -1\r\n" + END),
                of(CONTENT_LENGTH_MALFORMED, "empty", OK + "Content-Length:\r\n" + END),
                of(CONTENT_LENGTH_MALFORMED, "empty element", OK + "Content-Length: 5,\r\n" + END),
                of(CONTENT_LENGTHS_DIFFER, "two fields", OK + "Content-Length: 5\r\nContent-Length: 6\r\n" + END),
                of(CONTENT_LENGTHS_DIFFER, "spelling", OK + "Content-Length: 5\r\nContent-Length: 05\r\n" + END),
                of(CONTENT_LENGTHS_DIFFER, "list", OK + "Content-Length: 5, 6\r\n" + END),
                of(TRANSFER_ENCODING_UNSUPPORTED, "gzip", OK + "Transfer-Encoding: gzip, chunked\r\n" + END),
                of(TRANSFER_ENCODING_UNSUPPORTED, "identity", OK + "Transfer-Encoding: identity\r\n" + END),
                of(
                        TRANSFER_ENCODING_UNSUPPORTED,
                        "repeated",
                        OK + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n" + END),
                of(
                        TRANSFER_ENCODING_IN_HTTP_1_0,
                        "chunked",
                        "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n" + END));
    }

    private static Stream<Case> limits() {
        return Stream.of(
                of(START_LINE_TOO_LONG, "one byte over", OK.strip() + "a".repeat(16 * 1024 - 14) + "\r\n" + END),
                of(START_LINE_TOO_LONG, "without end", "x".repeat(20_000)),
                of(HEADERS_TOO_LARGE, "one byte over", OK + "A: " + "b".repeat(64 * 1024 - 4) + "\r\n" + END),
                of(TOO_MANY_FIELDS, "101", OK + "A: b\r\n".repeat(101) + END));
    }
}
