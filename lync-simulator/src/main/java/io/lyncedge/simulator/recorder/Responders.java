package io.lyncedge.simulator.recorder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The usual responders, to be combined. Texts are ISO-8859-1, one character a byte. */
public final class Responders {

    private Responders() {}

    /** After the whole request: 200 with the body {@code ok} (none for HEAD). */
    public static Responder ok() {
        return answering("HTTP/1.1 200 OK", "ok");
    }

    /** After the whole request: this status line, these field lines, Content-Length, and the body (none for HEAD). */
    public static Responder answering(String statusLine, String body, String... fieldLines) {
        return exchange -> {
            RecordedRequest request = exchange.awaitBody();
            String head = head(statusLine, List.of(fieldLines), "Content-Length: " + length(body));
            exchange.write(request.method().equals("HEAD") ? head : head + body);
        };
    }

    /** After the whole request: exactly these bytes. */
    public static Responder raw(String bytes) {
        return exchange -> {
            exchange.awaitBody();
            exchange.write(bytes);
        };
    }

    /** As soon as the head is complete, body or not: exactly these bytes. */
    public static Responder early(String bytes) {
        return exchange -> exchange.write(bytes);
    }

    /** After the whole request: 200, chunked, one chunk for each text. */
    public static Responder chunked(String... chunks) {
        StringBuilder wire = new StringBuilder(head("HTTP/1.1 200 OK", List.of(), "Transfer-Encoding: chunked"));
        for (String chunk : chunks) {
            wire.append(Integer.toHexString(length(chunk)).toLowerCase(Locale.ROOT))
                    .append("\r\n");
            wire.append(chunk).append("\r\n");
        }
        return raw(wire.append("0\r\n\r\n").toString());
    }

    /** After the whole request: 200 without any length, the body, and the end of the connection. */
    public static Responder closeDelimited(String body) {
        return thenFinish(raw(head("HTTP/1.1 200 OK", List.of(), "Connection: close") + body));
    }

    /** Never answers; the connection stays open until the other side closes it. */
    public static Responder silent() {
        return RawExchange::awaitEnd;
    }

    /** Says {@code 100 Continue} first if the request expects it. */
    public static Responder continuing(Responder then) {
        return exchange -> {
            if (exchange.request().head().value("Expect").isPresent()) {
                exchange.write("HTTP/1.1 100 Continue\r\n\r\n");
            }
            then.answer(exchange);
        };
    }

    /** Answers only once the gate is open. */
    public static Responder held(Gate gate, Responder then) {
        return exchange -> {
            gate.await();
            then.answer(exchange);
        };
    }

    /** Answers and ends the connection in order. */
    public static Responder thenFinish(Responder first) {
        return exchange -> {
            first.answer(exchange);
            exchange.finish();
        };
    }

    /** Answers and closes without a close_notify. */
    public static Responder thenCut(Responder first) {
        return exchange -> {
            first.answer(exchange);
            exchange.cut();
        };
    }

    /** Answers and resets the connection; the peer may lose what was written last. */
    public static Responder thenReset(Responder first) {
        return exchange -> {
            first.answer(exchange);
            exchange.reset();
        };
    }

    /** The first responder for the first request, the second for the second; the last one for all others. */
    public static Responder inTurn(Responder... responders) {
        List<Responder> turns = List.of(responders);
        AtomicInteger next = new AtomicInteger();
        return exchange ->
                turns.get(Math.min(next.getAndIncrement(), turns.size() - 1)).answer(exchange);
    }

    /** Health probes get 200 whatever the others get. */
    static Responder probesApart(Predicate<MessageHead> probe, Responder others) {
        Responder ok = ok();
        return exchange -> {
            boolean isProbe = probe.test(exchange.request().head());
            (isProbe ? ok : others).answer(exchange);
        };
    }

    private static String head(String statusLine, List<String> fieldLines, String framing) {
        StringBuilder head = new StringBuilder(statusLine).append("\r\n");
        fieldLines.forEach(line -> head.append(line).append("\r\n"));
        return head.append(framing).append("\r\n\r\n").toString();
    }

    private static int length(String body) {
        return body.getBytes(StandardCharsets.ISO_8859_1).length;
    }
}
