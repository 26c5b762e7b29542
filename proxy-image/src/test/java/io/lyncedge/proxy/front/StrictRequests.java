package io.lyncedge.proxy.front;

import java.util.ArrayList;
import java.util.List;

/** Requests that proxy.md item 4 refuses, each kind at least once; {@code HOST} stands for the name served. */
final class StrictRequests {
    private static final String GET = "GET /x HTTP/1.1\r\nHost: HOST\r\n";
    private static final String POST = "POST /x HTTP/1.1\r\nHost: HOST\r\n";
    private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";

    /**
     * One request.
     *
     * @param name what is wrong with it
     * @param status of the answer, which ends the connection
     * @param bytes one char each
     */
    record Case(String name, int status, String bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private StrictRequests() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(framing());
        cases.addAll(form());
        cases.addAll(names());
        cases.addAll(chunks());
        cases.addAll(limits());
        return cases;
    }

    private static List<Case> framing() {
        return List.of(
                new Case(
                        "Content-Length with Transfer-Encoding",
                        400,
                        POST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                new Case(
                        "Transfer-Encoding with Content-Length",
                        400,
                        POST + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"),
                new Case(
                        "two Content-Lengths that differ",
                        400,
                        POST + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello"),
                new Case(
                        "two Content-Lengths that agree",
                        400,
                        POST + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello"),
                new Case("a list of Content-Lengths", 400, POST + "Content-Length: 5, 5\r\n\r\nhello"),
                new Case("a signed Content-Length", 400, POST + "Content-Length: +5\r\n\r\nhello"),
                new Case("a negative Content-Length", 400, POST + "Content-Length: -1\r\n\r\n"),
                new Case("a hexadecimal Content-Length", 400, POST + "Content-Length: 0x5\r\n\r\nhello"),
                new Case("an empty Content-Length", 400, POST + "Content-Length: \r\n\r\n"),
                new Case(
                        "a Content-Length beyond all numbers",
                        400,
                        POST + "Content-Length: 99999999999999999999\r\n\r\n"),
                new Case("a list of codings", 400, POST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
                new Case("chunked twice", 400, POST + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"),
                new Case(
                        "two Transfer-Encodings",
                        400,
                        POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                new Case("identity", 400, POST + "Transfer-Encoding: identity\r\n\r\n"),
                new Case(
                        "a coding that looks like chunked", 400, POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
                new Case(
                        "Transfer-Encoding in HTTP/1.0",
                        400,
                        "POST /x HTTP/1.0\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                new Case("space before the colon of Content-Length", 400, POST + "Content-Length : 5\r\n\r\nhello"),
                new Case(
                        "a control byte before chunked",
                        400,
                        POST + "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n"));
    }

    private static List<Case> form() {
        return List.of(
                new Case("bare LF behind the request line", 400, "GET /x HTTP/1.1\nHost: HOST\r\n\r\n"),
                new Case("bare LF behind a field", 400, GET + "A: b\n\r\n"),
                new Case("bare LF as the empty line", 400, GET + "\n"),
                new Case("bare CR in a value", 400, GET + "A: b\rc\r\n\r\n"),
                new Case("obs-fold", 400, GET + "A: b\r\n c\r\n\r\n"),
                new Case("NUL in a value", 400, GET + "A: b\0\r\n\r\n"),
                new Case("NUL in the target", 400, "GET /\0 HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                new Case("DEL in a value", 400, GET + "A: \u007f\r\n\r\n"),
                new Case("control byte in the target", 400, "GET /\u0001 HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                new Case("name outside token", 400, GET + "A(b): c\r\n\r\n"),
                new Case("empty name", 400, GET + ": c\r\n\r\n"),
                new Case("line without colon", 400, GET + "nothing\r\n\r\n"),
                new Case("method outside token", 400, "G@T /x HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                new Case("version 2.0", 400, "GET /x HTTP/2.0\r\nHost: HOST\r\n\r\n"),
                new Case("version 1.2", 400, "GET /x HTTP/1.2\r\nHost: HOST\r\n\r\n"),
                new Case("version in lower case", 400, "GET /x http/1.1\r\nHost: HOST\r\n\r\n"),
                new Case("no version", 400, "GET /x\r\nHost: HOST\r\n\r\n"),
                new Case("two empty lines before the request line", 400, "\r\n\r\n" + GET + "\r\n"),
                new Case("space before the request line", 400, " " + GET + "\r\n"),
                new Case("two spaces in the request line", 400, "GET  /x HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                new Case("asterisk with GET", 400, "GET * HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                new Case("Connection that names Authorization", 400, GET + "Connection: Authorization\r\n\r\n"),
                new Case("Connection that names Host", 400, GET + "Connection: close, Host\r\n\r\n"),
                new Case("Connection that names X-Forwarded-For", 400, GET + "Connection: X-Forwarded-For\r\n\r\n"),
                new Case("Connection that names X-MS-WebTicket", 400, GET + "Connection: X-MS-WebTicket\r\n\r\n"),
                new Case(
                        "Connection that names Transfer-Encoding",
                        400,
                        POST + "Connection: Transfer-Encoding\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                new Case("another expectation", 417, POST + "Expect: 200-ok\r\nContent-Length: 0\r\n\r\n"));
    }

    private static List<Case> names() {
        return List.of(
                new Case("no Host in HTTP/1.1", 400, "GET /x HTTP/1.1\r\nA: b\r\n\r\n"),
                new Case("no Host in HTTP/1.0", 421, "GET /x HTTP/1.0\r\n\r\n"),
                new Case("two Hosts", 400, GET + "Host: HOST\r\n\r\n"),
                new Case("a malformed Host", 400, "GET /x HTTP/1.1\r\nHost: HOST/evil\r\n\r\n"),
                new Case("an empty Host", 400, "GET /x HTTP/1.1\r\nHost: \r\n\r\n"),
                new Case("an unknown name", 421, "GET /x HTTP/1.1\r\nHost: fe-pool01.contoso.local\r\n\r\n"),
                new Case("another port", 421, "GET /x HTTP/1.1\r\nHost: HOST:4443\r\n\r\n"),
                new Case(
                        "absolute-form that differs",
                        400,
                        "GET https://fe-pool01.contoso.local/cscp/ HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                new Case("CONNECT", 405, "CONNECT HOST:443 HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n"),
                new Case("TRACE", 405, "TRACE /x HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n"),
                new Case("TRACK", 405, "TRACK /x HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n"),
                new Case("an escaped control in the path", 400, "GET /x%00y HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                new Case("%u in the path", 400, "GET /%u0041 HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                new Case("overlong UTF-8 in the path", 400, "GET /%c0%af HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                new Case("a denied path", 404, GET.replace("/x", "/cscp/") + "Connection: close\r\n\r\n"));
    }

    /** Read together with their heads. */
    private static List<Case> chunks() {
        return List.of(
                new Case("a chunk size that is none", 400, CHUNKED + "x\r\nhello\r\n0\r\n\r\n"),
                new Case("a negative chunk size", 400, CHUNKED + "-1\r\nhello\r\n0\r\n\r\n"),
                new Case("a chunk size of 17 digits", 400, CHUNKED + "10000000000000005\r\nhello\r\n0\r\n\r\n"),
                new Case("space before a chunk size", 400, CHUNKED + " 5\r\nhello\r\n0\r\n\r\n"),
                new Case("bare LF behind a chunk size", 400, CHUNKED + "5\nhello\r\n0\r\n\r\n"),
                new Case("bare LF in a chunk extension", 400, CHUNKED + "5;\nhello\r\n0\r\n\r\n"),
                new Case("a malformed chunk extension", 400, CHUNKED + "5;=\r\nhello\r\n0\r\n\r\n"),
                new Case("NUL in a chunk extension", 400, CHUNKED + "5;a=\0\r\nhello\r\n0\r\n\r\n"),
                new Case(
                        "chunk extensions over 1 KiB",
                        400,
                        CHUNKED + "5;" + "a".repeat(1025) + "\r\nhello\r\n0\r\n\r\n"),
                new Case("chunk data that runs on", 400, CHUNKED + "5\r\nhelloXX0\r\n\r\n"),
                new Case("bare LF behind chunk data", 400, CHUNKED + "5\r\nhello\n0\r\n\r\n"),
                new Case("a trailer that names framing", 400, CHUNKED + "0\r\nContent-Length: 5\r\n\r\n"),
                new Case("a trailer that names routing", 400, CHUNKED + "0\r\nHost: evil\r\n\r\n"),
                new Case("a trailer that names authentication", 400, CHUNKED + "0\r\nAuthorization: NTLM x\r\n\r\n"),
                new Case("a control byte in a trailer", 400, CHUNKED + "0\r\nA: \u0001\r\n\r\n"),
                new Case("bare LF in a trailer", 400, CHUNKED + "0\r\nA: b\n\r\n"),
                new Case("trailers over 8 KiB", 400, CHUNKED + "0\r\nA: " + "b".repeat(8 * 1024) + "\r\n\r\n"));
    }

    private static List<Case> limits() {
        return List.of(
                new Case(
                        "a request line over 16 KiB",
                        414,
                        "GET /" + "a".repeat(16 * 1024) + " HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                new Case("headers over 64 KiB", 431, GET + ("A: " + "b".repeat(8 * 1024) + "\r\n").repeat(8) + "\r\n"),
                new Case("more than 100 fields", 431, GET + "A: b\r\n".repeat(100) + "\r\n"));
    }
}
