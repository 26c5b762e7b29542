package io.lyncedge.operator.policy;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ranges of addresses, read once each. */
final class Ranges {
    private static final Map<String, Range> READ = new ConcurrentHashMap<>();

    /** The leading bits that addresses of a range share. */
    private record Range(byte[] network, int bits) {
        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((network[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Ranges() {}

    /** Whether {@code ADDRESS/PREFIX} contains an address, which one of the other family never does. */
    static boolean contain(String cidr, InetAddress address) {
        return READ.computeIfAbsent(cidr, Ranges::read).contains(address.getAddress());
    }

    private static Range read(String cidr) {
        String[] parts = cidr.split("/", -1);
        try {
            return new Range(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        } catch (IllegalArgumentException e) {
            throw new AssertionError("not a range: " + cidr, e);
        }
    }
}
