package io.lyncedge.proxy.route;

import java.nio.charset.StandardCharsets;

/** The https URL that a plain request is redirected to: never anything but the publication's own name. */
final class RedirectLocation {
    private static final String LITERAL = "-._~!$&'()*+,;=:@/?%";

    private RedirectLocation() {}

    /**
     * Builds the URL.
     *
     * @param fqdn published name
     * @param pathAndQuery origin-form target as it came, one char per byte; bytes that RFC 3986 does not allow there
     *     are percent-encoded
     */
    static String of(String fqdn, String pathAndQuery) {
        StringBuilder url = new StringBuilder("https://").append(fqdn);
        for (byte value : pathAndQuery.getBytes(StandardCharsets.ISO_8859_1)) {
            append(url, value & 0xff);
        }
        return url.toString();
    }

    private static void append(StringBuilder url, int value) {
        boolean literal = value < 128 && (Character.isLetterOrDigit(value) || LITERAL.indexOf(value) >= 0);
        if (literal) {
            url.append((char) value);
        } else {
            url.append('%').append(hexDigit(value >> 4)).append(hexDigit(value & 0xf));
        }
    }

    private static char hexDigit(int value) {
        return Character.toUpperCase(Character.forDigit(value, 16));
    }
}
