package io.lyncedge.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of addresses.
 *
 * @param network its first address
 * @param prefixLength leading bits that all its addresses share: 0 to 32, or 0 to 128 for IPv6
 */
public record Cidr(InetAddress network, int prefixLength) {
    private static final Pattern FORM = Pattern.compile("([^/]+)/(0|[1-9][0-9]{0,2})");

    /**
     * Reads {@code 10.0.0.0/8} or {@code 2001:db8::/32}. Empty when the text has another form, or bits are set behind
     * the prefix.
     */
    public static Optional<Cidr> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return AddressLiteral.parse(matcher.group(1))
                .map(network -> new Cidr(network, Integer.parseInt(matcher.group(2))))
                .filter(Cidr::isClean);
    }

    /**
     * Reads the same form.
     *
     * @throws IllegalArgumentException where {@link #parse} gives nothing
     */
    @JsonCreator
    public static Cidr of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is not a network; write ADDRESS/PREFIX without bits behind the prefix"));
    }

    /** Whether an address of the same family lies in this range. */
    public boolean contains(InetAddress address) {
        byte[] own = network.getAddress();
        byte[] other = address.getAddress();
        return own.length == other.length && commonBits(own, other) >= prefixLength;
    }

    private boolean isClean() {
        byte[] bytes = network.getAddress();
        for (int bit = prefixLength; bit < bytes.length * 8; bit++) {
            if ((bytes[bit / 8] >> (7 - bit % 8) & 1) == 1) {
                return false;
            }
        }
        return prefixLength <= bytes.length * 8;
    }

    private static int commonBits(byte[] left, byte[] right) {
        int bits = 0;
        for (int i = 0; i < left.length; i++) {
            int difference = (left[i] ^ right[i]) & 0xff;
            if (difference != 0) {
                return bits + Integer.numberOfLeadingZeros(difference) - 24;
            }
            bits += 8;
        }
        return bits;
    }

    @Override
    @JsonValue
    public String toString() {
        return network.getHostAddress() + "/" + prefixLength;
    }
}
