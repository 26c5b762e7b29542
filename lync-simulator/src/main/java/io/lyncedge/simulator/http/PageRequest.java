package io.lyncedge.simulator.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The head of a request as a page sees it.
 *
 * @param head the head; its target is as it came
 * @param connection the connection it came on
 */
public record PageRequest(HttpRequest head, ConnectionFacts connection) {

    /** The method, upper-case as sent. */
    public String method() {
        return head.method().name();
    }

    /** The target's path in lower case, for IIS knows no other; nothing is decoded. */
    public String path() {
        return originForm().split("\\?", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** The target's path as it came. */
    public String exactPath() {
        return originForm().split("\\?", 2)[0];
    }

    /** The value of a query parameter, not decoded; its name's case does not matter. */
    public Optional<String> query(String name) {
        String[] parts = originForm().split("\\?", 2);
        return Arrays.stream(parts.length < 2 ? new String[0] : parts[1].split("&"))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> parameter.length == 2 && parameter[0].equalsIgnoreCase(name))
                .map(parameter -> parameter[1])
                .findFirst();
    }

    /** The value of a query parameter as a number; another one if it is absent or no number. */
    public long query(String name, long otherwise) {
        return query(name)
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(otherwise);
    }

    /** The first value of a field. */
    public Optional<String> header(CharSequence name) {
        return Optional.ofNullable(head.headers().get(name));
    }

    /** The Host field without a port, in lower case, and without characters that a name cannot have. */
    public String host() {
        return header(HttpHeaderNames.HOST)
                .map(host -> host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT))
                .map(host -> host.replaceAll("[^a-z0-9.-]", ""))
                .orElse("");
    }

    private String originForm() {
        return head.uri().replaceFirst("^[a-zA-Z]+://[^/?]*", "");
    }
}
