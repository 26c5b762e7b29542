package io.lyncedge.cli.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The bytes of the request that a row describes. */
final class RequestBytes {

    private RequestBytes() {}

    /** Head and body. */
    static String of(AcceptanceRow row) {
        return head(row, List.of()) + body(row);
    }

    /** The head with these lines in place of those of the row that have the same name. */
    static String head(AcceptanceRow row, List<String> replacing) {
        StringBuilder head = new StringBuilder(row.method())
                .append(' ')
                .append(Names.expand(row.target()))
                .append(" HTTP/1.1\r\n");
        if (row.headerLines().stream().noneMatch(line -> line.startsWith("Host:"))) {
            head.append("Host: ").append(Names.fqdn(row.hostRole())).append("\r\n");
        }
        row.headerLines().stream()
                .filter(line ->
                        replacing.stream().noneMatch(other -> name(other).equals(name(line))))
                .forEach(line -> head.append(Names.expand(line)).append("\r\n"));
        replacing.forEach(line -> head.append(line).append("\r\n"));
        return head.append(lengthLine(row, head.toString())).append("\r\n").toString();
    }

    /** The body: of the row's length, and of a content that the simulator understands. */
    static String body(AcceptanceRow row) {
        int length = Math.toIntExact(row.bodyBytes());
        String start = switch (row.bodyType()) {
            case "form" -> form(length);
            case "xml" -> "<?xml version=\"1.0\" encoding=\"utf-8\"?><request>";
            case "json" -> "{\"filler\":\"";
            case "multipart" -> "--77f2569d-c005-442b-b856-782305305e5f\r\n";
            default -> "";
        };
        return start.length() >= length ? start.substring(0, length) : start + "x".repeat(length - start.length());
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String form(int length) {
        return length < 40
                ? "grant_type=urn:microsoft.rtc:passive"
                : "grant_type=urn:microsoft.rtc:anonmeeting&password=";
    }

    private static String lengthLine(AcceptanceRow row, String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        boolean framed = lower.contains("\r\ncontent-length:") || lower.contains("\r\ntransfer-encoding:");
        boolean carriesBody = row.bodyBytes() > 0 || row.method().startsWith("P");
        return framed || !carriesBody ? "" : "Content-Length: " + row.bodyBytes() + "\r\n";
    }

    private static String name(String line) {
        return line.split(":", 2)[0].toLowerCase(Locale.ROOT);
    }
}
