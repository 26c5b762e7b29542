package io.lyncedge.proxy.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a host with an optional port, as in Host and in absolute-form targets (RFC 3986 section 3.2, without user info). */
final class AuthorityParser {
    private static final int LARGEST_PORT = 65_535;
    private static final int LONGEST_PORT = 5;
    private static final String NAME_MARKS = "-._~%!$&'()*+;=";
    private static final String ADDRESS_CHARS = "0123456789abcdef:.";

    private AuthorityParser() {}

    /** Returns nothing if the range is no authority, or an empty one. */
    static Optional<Authority> parse(byte[] bytes, int from, int to) {
        String raw = AsciiBytes.text(bytes, from, to);
        int hostEnd = hostEnd(raw);
        String host = raw.substring(0, hostEnd);
        String name = withoutTrailingDot(host).toLowerCase(Locale.ROOT);
        String port = raw.substring(Math.min(hostEnd + 1, raw.length()));
        if (!isHost(name) || !isPort(port)) {
            return Optional.empty();
        }
        return Optional.of(new Authority(raw, name, port(port)));
    }

    private static int hostEnd(String raw) {
        int colon = raw.indexOf(':', raw.startsWith("[") ? raw.indexOf(']') + 1 : 0);
        return colon < 0 ? raw.length() : colon;
    }

    private static String withoutTrailingDot(String host) {
        boolean dotted = host.endsWith(".") && !host.startsWith("[");
        return dotted ? host.substring(0, host.length() - 1) : host;
    }

    private static boolean isHost(String name) {
        if (name.startsWith("[")) {
            return name.length() > 2 && name.indexOf(']') == name.length() - 1 && isAddress(name);
        }
        return !name.isEmpty() && name.chars().allMatch(c -> isAlphanumeric(c) || NAME_MARKS.indexOf(c) >= 0);
    }

    private static boolean isAddress(String name) {
        return name.substring(1, name.length() - 1).chars().allMatch(c -> ADDRESS_CHARS.indexOf(c) >= 0);
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }

    private static boolean isPort(String port) {
        return port.length() <= LONGEST_PORT
                && port.chars().allMatch(c -> c >= '0' && c <= '9')
                && port(port).orElse(0) <= LARGEST_PORT;
    }

    private static OptionalInt port(String digits) {
        return digits.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }
}
