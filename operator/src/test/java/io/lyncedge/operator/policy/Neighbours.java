package io.lyncedge.operator.policy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** The addresses right before and after one, which a range that is a bit too wide would contain. */
final class Neighbours {
    private Neighbours() {}

    static List<InetAddress> of(InetAddress middle) {
        byte[] address = middle.getAddress();
        return Stream.of(BigInteger.ONE, BigInteger.ONE.negate())
                .map(step -> new BigInteger(1, address).add(step))
                .map(number -> address(number, address.length))
                .toList();
    }

    private static InetAddress address(BigInteger number, int length) {
        byte[] bytes = new byte[length];
        byte[] digits = number.toByteArray();
        int count = Math.min(length, digits.length);
        System.arraycopy(digits, digits.length - count, bytes, length - count, count);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
