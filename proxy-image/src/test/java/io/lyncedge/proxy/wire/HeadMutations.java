package io.lyncedge.proxy.wire;

import java.util.List;
import java.util.Random;

/** Damages heads a little, mostly where it matters. */
final class HeadMutations {
    private static final List<String> LINES = List.of(
            "Content-Length: 5",
            "Content-Length: 7",
            "content_length: 5",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding : chunked",
            "Host: webext.contoso.com",
            "Host: b:80",
            "Connection: close, X-A",
            "Connection: upgrade, Accept",
            "Connection: Content-Type",
            "Upgrade: websocket",
            "Upgrade: h2c",
            "Expect: 100-continue",
            "Expect: x",
            "Trailer: X-Sum",
            "X-A: 1",
            "Accept: a",
            "X-Forwarded-For: 1",
            "x_arr_ssl: 1",
            "Authorization: NTLM x",
            " folded",
            "");
    private static final List<String> TOKENS = List.of(
            "\r\n",
            "\n",
            "\r",
            " ",
            "\t",
            ":",
            ",",
            ";",
            "\"",
            "\0",
            "\u001f",
            "\u007f",
            "\u0080",
            "\u00ff",
            "_",
            "-",
            "*",
            "%",
            "#",
            "/",
            "?",
            "0",
            "chunked",
            "HTTP/1.0",
            "HTTP/1.1",
            "https://webext.contoso.com",
            "close",
            "GET ",
            "OPTIONS ",
            "CONNECT ");

    private final Random random;

    HeadMutations(Random random) {
        this.random = random;
    }

    String mutated(String head) {
        String result = head;
        for (int i = random.nextInt(3); i >= 0; i--) {
            result = random.nextBoolean() ? withOtherBytes(result) : withOtherLines(result);
        }
        return result;
    }

    private String withOtherBytes(String head) {
        StringBuilder bytes = new StringBuilder(head);
        int at = random.nextInt(bytes.length() + 1);
        int to = Math.min(bytes.length(), at + 1 + random.nextInt(3));
        return switch (random.nextInt(4)) {
            case 0 -> bytes.delete(at, to).toString();
            case 1 -> bytes.insert(at, any(TOKENS)).toString();
            case 2 -> bytes.replace(at, to, any(TOKENS)).toString();
            default ->
                bytes.replace(at, to, String.valueOf((char) random.nextInt(256)))
                        .toString();
        };
    }

    private String withOtherLines(String head) {
        int at = lineStart(head);
        int end = head.indexOf("\r\n", at);
        String line = end < 0 ? "" : head.substring(at, end + 2);
        return switch (random.nextInt(4)) {
            case 0 -> head.substring(0, at) + any(LINES) + "\r\n" + head.substring(at);
            case 1 -> head.substring(0, at) + line + head.substring(at);
            case 2 -> head.substring(0, at) + head.substring(at + line.length());
            default -> head.replaceFirst("HTTP/1.1", "HTTP/1.0");
        };
    }

    private int lineStart(String head) {
        int before = head.indexOf("\r\n", random.nextInt(head.length() + 1));
        return before < 0 ? 0 : before + 2;
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
