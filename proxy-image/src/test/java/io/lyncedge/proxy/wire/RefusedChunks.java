package io.lyncedge.proxy.wire;

import static io.lyncedge.proxy.wire.WireFault.*;

import java.util.stream.Stream;

/** Chunked bodies that break exactly one rule each. */
final class RefusedChunks {
    private static final String CHUNK = "3\r\nabc\r\n";
    private static final String LAST = CHUNK + "0\r\n";
    private static final String END = "\r\n0\r\n\r\n";

    /**
     * One body.
     *
     * @param fault the rule
     * @param name what is wrong
     * @param body its bytes, one char each
     */
    record Case(WireFault fault, String name, String body) {
        @Override
        public String toString() {
            return fault.logWord() + ": " + name;
        }
    }

    private RefusedChunks() {}

    static Stream<Case> all() {
        return Stream.of(sizes(), extensions(), trailers()).flatMap(cases -> cases);
    }

    private static Case of(WireFault fault, String name, String body) {
        return new Case(fault, name, body);
    }

    private static Stream<Case> sizes() {
        return Stream.of(
                of(CHUNK_SIZE_MALFORMED, "empty line", "\r\nabc" + END),
                of(CHUNK_SIZE_MALFORMED, "letter", "g\r\nabc" + END),
                of(CHUNK_SIZE_MALFORMED, "prefix", "0x3\r\nabc" + END),
                of(CHUNK_SIZE_MALFORMED, "sign", "+3\r\nabc" + END),
                of(CHUNK_SIZE_MALFORMED, "negative", "-3\r\nabc" + END),
                of(CHUNK_SIZE_MALFORMED, "space before it", " 3\r\nabc" + END),
                of(CHUNK_SIZE_MALFORMED, "extension without size", ";a\r\nabc" + END),
                of(CHUNK_SIZE_MALFORMED, "digit of another script", "\u00b3\r\nabc" + END),
                of(CHUNK_SIZE_TOO_LARGE, "16 digits", "1000000000000000\r\nabc" + END),
                of(CHUNK_SIZE_TOO_LARGE, "many zeros", "0".repeat(16) + "\r\n\r\n"),
                of(CHUNK_DATA_UNTERMINATED, "data longer than its size", "3\r\nabcd" + END),
                of(CHUNK_DATA_UNTERMINATED, "data shorter than its size", "5\r\nabc" + END),
                of(CHUNK_DATA_UNTERMINATED, "CR only", "3\r\nabc\r0\r\n\r\n"),
                of(BARE_LF, "size", "3\nabc" + END),
                of(BARE_LF, "after data", "3\r\nabc\n0\r\n\r\n"),
                of(BARE_LF, "last chunk", CHUNK + "0\n\r\n"),
                of(BARE_CR, "size", "3\rabc" + END),
                of(CONTROL_BYTE, "NUL in the size", "3\0\r\nabc" + END));
    }

    private static Stream<Case> extensions() {
        return Stream.of(
                of(BARE_LF, "extension", "5;\n" + "0".repeat(20)),
                of(BARE_LF, "within quotes", "3;a=\"\n\"\r\nabc" + END),
                of(CONTROL_BYTE, "NUL in an extension", "3;a\0\r\nabc" + END),
                of(CONTROL_BYTE, "DEL in an extension", "3;a=\"\u007f\"\r\nabc" + END),
                of(BARE_CR, "extension", "3;a\rb\r\nabc" + END),
                of(CHUNK_EXTENSION_MALFORMED, "no name", "3;\r\nabc" + END),
                of(CHUNK_EXTENSION_MALFORMED, "no value", "3;a=\r\nabc" + END),
                of(CHUNK_EXTENSION_MALFORMED, "space before CRLF", "3 \r\nabc" + END),
                of(CHUNK_EXTENSION_MALFORMED, "space behind a name", "3;a \r\nabc" + END),
                of(CHUNK_EXTENSION_MALFORMED, "open quote", "3;a=\"b\r\nabc" + END),
                of(CHUNK_EXTENSION_MALFORMED, "text behind a quote", "3;a=\"b\"c\r\nabc" + END),
                of(CHUNK_EXTENSION_MALFORMED, "obs-text within quotes", "3;a=\"\u00e4\"\r\nabc" + END),
                of(CHUNK_EXTENSION_MALFORMED, "obs-text behind an escape", "3;a=\"\\\u00e4\"\r\nabc" + END),
                of(CHUNK_EXTENSION_MALFORMED, "space behind a value", "3;a=b ;c\r\nabc" + END),
                of(CHUNK_EXTENSION_MALFORMED, "brackets", "3;(a)\r\nabc" + END),
                of(CHUNK_EXTENSION_MALFORMED, "two names", "3;a b\r\nabc" + END),
                of(CHUNK_EXTENSION_MALFORMED, "text behind spaces", "3 5\r\nabc" + END),
                of(CHUNK_EXTENSIONS_TOO_LARGE, "in one line", "3;a=" + "b".repeat(1022) + "\r\nabc" + END),
                of(
                        CHUNK_EXTENSIONS_TOO_LARGE,
                        "in many lines",
                        ("1;a=" + "b".repeat(97) + "\r\nx\r\n").repeat(11) + "0\r\n\r\n"));
    }

    private static Stream<Case> trailers() {
        return Stream.of(
                of(TRAILERS_TOO_LARGE, "8 KiB and one byte", LAST + "A: " + "b".repeat(8 * 1024 - 4) + "\r\n\r\n"),
                of(TRAILERS_TOO_LARGE, "without end", LAST + "A: " + "b".repeat(9_000)),
                of(TRAILERS_TOO_LARGE, "101 fields", LAST + "A: b\r\n".repeat(101) + "\r\n"),
                of(TRAILER_FORBIDDEN, "Content-Length", LAST + "Content-Length: 5\r\n\r\n"),
                of(TRAILER_FORBIDDEN, "Transfer-Encoding", LAST + "transfer-encoding: chunked\r\n\r\n"),
                of(TRAILER_FORBIDDEN, "Host", LAST + "Host: a\r\n\r\n"),
                of(TRAILER_FORBIDDEN, "Authorization", LAST + "X-Sum: 1\r\nAuthorization: NTLM x\r\n\r\n"),
                of(TRAILER_FORBIDDEN, "X-MS-WebTicket", LAST + "X-MS-WebTicket: x\r\n\r\n"),
                of(TRAILER_FORBIDDEN, "Cookie", LAST + "Cookie: x\r\n\r\n"),
                of(TRAILER_FORBIDDEN, "X-Forwarded-For", LAST + "X-Forwarded-For: x\r\n\r\n"),
                of(TRAILER_FORBIDDEN, "Connection", LAST + "Connection: close\r\n\r\n"),
                of(TRAILER_FORBIDDEN, "disguised", LAST + "Content_Length: 5\r\n\r\n"),
                of(BARE_LF, "trailer", LAST + "A: b\n\r\n"),
                of(BARE_LF, "end", LAST + "\n"),
                of(BARE_CR, "trailer", LAST + "A: b\rc\r\n\r\n"),
                of(CONTROL_BYTE, "NUL in a trailer", LAST + "A: \0\r\n\r\n"),
                of(FOLDED_LINE, "trailer", LAST + "A: b\r\n c\r\n\r\n"),
                of(SPACE_BEFORE_COLON, "trailer", LAST + "A : b\r\n\r\n"),
                of(FIELD_NAME_MALFORMED, "trailer", LAST + "A\r\n\r\n"));
    }
}
