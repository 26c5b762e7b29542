package io.lyncedge.simulator.recorder;

import java.util.Locale;

/** How the end of a body is told (RFC 9112, section 6). */
sealed interface BodyFraming {

    /** So many bytes. */
    record Length(long length) implements BodyFraming {}

    /** Chunks and a trailer section. */
    record Chunked() implements BodyFraming {}

    /** All bytes until the sender closes. */
    record UntilClose() implements BodyFraming {}

    /** Framing of a request's body: chunked wins over Content-Length, none means no body. */
    static BodyFraming ofRequest(MessageHead head) {
        return chunked(head) ? new Chunked() : new Length(contentLength(head, 0));
    }

    /** Framing of the body of an answer to a request with that method. */
    static BodyFraming ofAnswer(MessageHead head, String method) {
        String status = head.secondWord();
        if (method.equals("HEAD") || status.startsWith("1") || status.equals("204") || status.equals("304")) {
            return new Length(0);
        }
        if (chunked(head)) {
            return new Chunked();
        }
        long length = contentLength(head, -1);
        return length < 0 ? new UntilClose() : new Length(length);
    }

    private static boolean chunked(MessageHead head) {
        return head.values("Transfer-Encoding").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("chunked"));
    }

    private static long contentLength(MessageHead head, long otherwise) {
        return head.value("Content-Length")
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(otherwise);
    }
}
