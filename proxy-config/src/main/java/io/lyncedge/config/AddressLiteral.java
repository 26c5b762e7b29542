package io.lyncedge.config;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Written IP addresses, read without asking a name server. */
public final class AddressLiteral {
    /** Four decimal parts without leading zeros: the JDK also reads 10.1, which tools disagree about. */
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

    private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private AddressLiteral() {}

    /**
     * The address that a literal stands for: four decimal parts, or IPv6 without brackets and zone. An IPv4-mapped
     * literal gives the IPv4 address. Empty when the text is not a literal, for instance a name.
     */
    public static Optional<InetAddress> parse(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6_CHARACTERS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
