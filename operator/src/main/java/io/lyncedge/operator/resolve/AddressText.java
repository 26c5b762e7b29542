package io.lyncedge.operator.resolve;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.StringJoiner;

/** The canonical text of an address: RFC 5952 for IPv6, so that equal addresses give equal objects. */
final class AddressText {
    private static final int GROUPS = 8;

    private AddressText() {}

    static String of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? address.getHostAddress() : ipv6(ByteBuffer.wrap(bytes));
    }

    private static String ipv6(ByteBuffer bytes) {
        int start = longestZeroRun(bytes);
        int length = zeroRun(bytes, start);
        if (length < 2) {
            return groups(bytes, 0, GROUPS);
        }
        return groups(bytes, 0, start) + "::" + groups(bytes, start + length, GROUPS);
    }

    private static int longestZeroRun(ByteBuffer bytes) {
        int best = 0;
        for (int start = 1; start < GROUPS; start++) {
            if (zeroRun(bytes, start) > zeroRun(bytes, best)) {
                best = start;
            }
        }
        return best;
    }

    private static int zeroRun(ByteBuffer bytes, int start) {
        int end = start;
        while (end < GROUPS && bytes.getShort(end * 2) == 0) {
            end++;
        }
        return end - start;
    }

    private static String groups(ByteBuffer bytes, int from, int to) {
        StringJoiner text = new StringJoiner(":");
        for (int group = from; group < to; group++) {
            text.add(Integer.toHexString(bytes.getShort(group * 2) & 0xffff));
        }
        return text.toString();
    }
}
