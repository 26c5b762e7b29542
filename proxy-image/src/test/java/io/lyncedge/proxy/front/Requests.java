package io.lyncedge.proxy.front;

/** Texts of requests. */
final class Requests {
    private Requests() {}

    /** GET for webext.contoso.com, with these field lines. */
    static String get(String target, String... lines) {
        return head("GET " + target + " HTTP/1.1", lines);
    }

    /** POST with Content-Length. */
    static String post(String target, String body, String... lines) {
        return lengthOf("POST " + target, body.length(), lines) + body;
    }

    /** Head of a request with a body of that length. */
    static String lengthOf(String methodAndTarget, long length, String... lines) {
        return head(methodAndTarget + " HTTP/1.1", append(lines, "Content-Length: " + length));
    }

    /** Head of a chunked POST. */
    static String chunkedPost(String target, String... lines) {
        return head("POST " + target + " HTTP/1.1", append(lines, "Transfer-Encoding: chunked"));
    }

    /** A whole head for webext.contoso.com. */
    static String head(String requestLine, String... lines) {
        return requestLine + "\r\nHost: webext.contoso.com\r\n"
                + (lines.length == 0 ? "" : String.join("\r\n", lines) + "\r\n") + "\r\n";
    }

    private static String[] append(String[] lines, String last) {
        String[] all = java.util.Arrays.copyOf(lines, lines.length + 1);
        all[lines.length] = last;
        return all;
    }
}
