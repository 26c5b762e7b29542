package io.lyncedge.proxy.wire;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The obvious, slow way to read a chunked body that is there as a whole. */
final class ReferenceChunks {
    private static final String TOKEN = "[-!#$%&'*+.^_`|~0-9A-Za-z]+";
    private static final String QUOTED =
            "\"(?:[^\"\\\\\\x00-\\x08\\x0a-\\x1f\\x7f-\\xff]|\\\\[^\\x00-\\x08\\x0a-\\x1f\\x7f-\\xff])*\"";
    private static final String BLANKS = "[ \t]*";
    private static final Pattern LINE = Pattern.compile("([0-9A-Fa-f]{1,15})((?:" + BLANKS + ";" + BLANKS + TOKEN
            + "(?:" + BLANKS + "=" + BLANKS + "(?:" + TOKEN + "(?![ \t])|" + QUOTED + "))?)*)");
    private static final Pattern TRAILER = Pattern.compile("(" + TOKEN + "):[^\\x00-\\x08\\x0a-\\x1f\\x7f]*");
    private static final Pattern FORBIDDEN =
            Pattern.compile("authorization|connection|content-length|cookie|expect|forwarded"
                    + "|host|http2-settings|keep-alive|proxy|proxy-authenticate|proxy-authorization|proxy-connection|set-cookie|te"
                    + "|trailer|transfer-encoding|upgrade|via|www-authenticate|x-ms-webticket|x-original-url|x-real-ip"
                    + "|x-rewrite-url|x-forwarded-.*|x-arr-.*");

    private static final int MOST_TRAILERS = 100;

    private final String body;
    private final StringBuilder data = new StringBuilder();
    private int at;
    private int extensionBytes;

    private ReferenceChunks(String body) {
        this.body = body;
    }

    /** What the body is. */
    enum Verdict {
        COMPLETE,
        INCOMPLETE,
        REFUSED
    }

    /**
     * What was read.
     *
     * @param verdict whether it is a body
     * @param data the data of all chunks
     * @param left bytes behind the body
     */
    record Result(Verdict verdict, String data, int left) {}

    static Result read(String body) {
        ReferenceChunks chunks = new ReferenceChunks(body);
        Verdict verdict = chunks.readChunks();
        return new Result(verdict, chunks.data.toString(), body.length() - chunks.at);
    }

    private Verdict readChunks() {
        while (true) {
            int end = body.indexOf("\r\n", at);
            if (end < 0) {
                return Verdict.INCOMPLETE;
            }
            Matcher line = LINE.matcher(body.substring(at, end));
            if (!line.matches()) {
                return Verdict.REFUSED;
            }
            extensionBytes += line.group(2).length();
            if (extensionBytes > 1024) {
                return Verdict.REFUSED;
            }
            at = end + 2;
            long size = Long.parseLong(line.group(1), 16);
            if (size == 0) {
                return readTrailers();
            }
            if (body.length() - at < size + 2) {
                return Verdict.INCOMPLETE;
            }
            data.append(body, at, at + (int) size);
            at += (int) size;
            if (!body.startsWith("\r\n", at)) {
                return Verdict.REFUSED;
            }
            at += 2;
        }
    }

    private Verdict readTrailers() {
        int start = at;
        for (int fields = 0; ; fields++) {
            int end = body.indexOf("\r\n", at);
            if (end < 0) {
                return body.length() - start > 8 * 1024 ? Verdict.REFUSED : Verdict.INCOMPLETE;
            }
            String line = body.substring(at, end);
            at = end + 2;
            if (line.isEmpty()) {
                return Verdict.COMPLETE;
            }
            if (!isTrailer(line) || at - start > 8 * 1024 || fields == MOST_TRAILERS) {
                return Verdict.REFUSED;
            }
        }
    }

    private static boolean isTrailer(String line) {
        Matcher trailer = TRAILER.matcher(line);
        return trailer.matches()
                && !FORBIDDEN
                        .matcher(trailer.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
                        .matches();
    }
}
