package io.lyncedge.cli.admission;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network in CIDR notation as Kubernetes reads it: bits behind the prefix may be set.
 *
 * @param address address before the slash
 * @param prefixLength 0 to 32, or 0 to 128 for IPv6
 */
record Network(InetAddress address, int prefixLength) {
    private static final Pattern FORM = Pattern.compile("([^/]+)/(0|[1-9]\\d{0,2})");

    static Optional<Network> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? KubernetesFunctions.address(parts.group(1))
                        .map(address -> new Network(address, Integer.parseInt(parts.group(2))))
                        .filter(network -> network.prefixLength <= network.address.getAddress().length * Byte.SIZE)
                : Optional.empty();
    }

    /** The same network with all bits behind the prefix cleared. */
    Network masked() {
        var bytes = address.getAddress();
        for (int bit = prefixLength; bit < bytes.length * Byte.SIZE; bit++) {
            bytes[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        try {
            return new Network(InetAddress.getByAddress(bytes), prefixLength);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("the length of an address does not change", e);
        }
    }

    @Override
    public String toString() {
        return address.getHostAddress() + "/" + prefixLength;
    }
}
