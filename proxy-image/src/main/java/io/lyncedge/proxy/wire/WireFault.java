package io.lyncedge.proxy.wire;

import java.util.Locale;

/** Each rule of strictness that a message can break, by name: for the log, the metrics and, by {@link #kind}, the status code. */
public enum WireFault {
    /** A line ends in LF without CR. */
    BARE_LF,
    /** A CR that no LF follows. */
    BARE_CR,
    /** NUL, another control byte or DEL in a head, a chunk line or a trailer. */
    CONTROL_BYTE,
    /** The first line is not method, target and version, each one space apart. */
    REQUEST_LINE_MALFORMED,
    /** The method holds a byte that no token may hold. */
    METHOD_MALFORMED,
    /** A version other than HTTP/1.0 and HTTP/1.1. */
    VERSION_UNSUPPORTED,
    /** The target is no origin-form, absolute-form with http or https, or {@code *} with OPTIONS. */
    TARGET_MALFORMED,
    /** An absolute-form target names another authority than Host. */
    TARGET_DIFFERS_FROM_HOST,
    /** The request or status line is longer than its limit. */
    START_LINE_TOO_LONG(FaultKind.TARGET_TOO_LONG),
    /** The field lines together are longer than their limit. */
    HEADERS_TOO_LARGE(FaultKind.HEADERS_TOO_LARGE),
    /** More field lines than the limit. */
    TOO_MANY_FIELDS(FaultKind.HEADERS_TOO_LARGE),
    /** A field line without colon, or with an empty name or a byte in the name that no token may hold. */
    FIELD_NAME_MALFORMED,
    /** White space between a field name and its colon. */
    SPACE_BEFORE_COLON,
    /** A field line that begins with white space (obs-fold). */
    FOLDED_LINE,
    /** No Host in HTTP/1.1. */
    HOST_MISSING,
    /** More than one Host. */
    HOST_REPEATED,
    /** A Host that is empty or no name or address with an optional port. */
    HOST_MALFORMED,
    /** Content-Length is no decimal number below 2^63. */
    CONTENT_LENGTH_MALFORMED,
    /** More than one Content-Length in a request, or a list of them. */
    CONTENT_LENGTH_REPEATED,
    /** Lengths of an answer that are not all written the same. */
    CONTENT_LENGTHS_DIFFER,
    /** Content-Length together with Transfer-Encoding in a request. */
    CONTENT_LENGTH_WITH_TRANSFER_ENCODING,
    /** Transfer-Encoding that is not exactly one {@code chunked}. */
    TRANSFER_ENCODING_UNSUPPORTED,
    /** Transfer-Encoding in HTTP/1.0. */
    TRANSFER_ENCODING_IN_HTTP_1_0,
    /** A Connection option that is no token. */
    CONNECTION_MALFORMED,
    /** Connection names a field that no hop may take away. */
    CONNECTION_NAMES_PROTECTED_FIELD,
    /** Expect other than {@code 100-continue}. */
    EXPECTATION_UNKNOWN(FaultKind.EXPECTATION_FAILED),
    /** Bytes behind a request for a tunnel, sent before the pool agreed. */
    BYTES_BEFORE_TUNNEL,
    /** The first line of an answer is no status line with a status from 100 to 599. */
    STATUS_LINE_MALFORMED,
    /** A chunk line without a hexadecimal size, or with other bytes around it. */
    CHUNK_SIZE_MALFORMED,
    /** A chunk size of more than 15 digits. */
    CHUNK_SIZE_TOO_LARGE,
    /** A chunk extension outside the grammar. */
    CHUNK_EXTENSION_MALFORMED,
    /** Chunk extensions of one message over 1 KiB. */
    CHUNK_EXTENSIONS_TOO_LARGE,
    /** Chunk data that no CRLF follows. */
    CHUNK_DATA_UNTERMINATED,
    /** Trailers over 8 KiB or over the number of fields. */
    TRAILERS_TOO_LARGE,
    /** A trailer that names framing, routing or authentication. */
    TRAILER_FORBIDDEN,
    /** The peer ended its direction within a body. */
    BODY_TRUNCATED;

    private final FaultKind kind;
    private final String logWord = name().toLowerCase(Locale.ROOT).replace('_', '-');

    WireFault() {
        this(FaultKind.MALFORMED);
    }

    WireFault(FaultKind kind) {
        this.kind = kind;
    }

    /** Returns what decides the status code of the answer. */
    public FaultKind kind() {
        return kind;
    }

    /** Returns the name as logs and metrics show it, for instance {@code bare-lf}. */
    public String logWord() {
        return logWord;
    }
}
