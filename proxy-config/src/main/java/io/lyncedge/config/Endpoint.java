package io.lyncedge.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One resolved address and port, written {@code 10.20.0.12:4443} or {@code [2001:db8::12]:4443}.
 *
 * @param address IPv4 or IPv6 literal, without brackets
 * @param port 1 to 65535
 */
public record Endpoint(String address, int port) {
    private static final Pattern FORM = Pattern.compile("(?:\\[([0-9A-Fa-f:.]{2,45})]|([0-9.]{7,15})):([0-9]{1,5})");

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException when the text is not an address literal, a colon and a port
     */
    @JsonCreator
    public static Endpoint parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not ADDRESS:PORT; write 10.20.0.12:4443 or [2001:db8::12]:4443");
        }
        String address = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return new Endpoint(address, Integer.parseInt(matcher.group(3)));
    }

    @JsonValue
    @Override
    public String toString() {
        return (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":" + port;
    }
}
