package io.lyncedge.operator.resolve;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Comparator;

/** IPv4 before IPv6, each in numeric order. */
enum AddressOrder implements Comparator<InetAddress> {
    INSTANCE;

    @Override
    public int compare(InetAddress left, InetAddress right) {
        byte[] one = left.getAddress();
        byte[] two = right.getAddress();
        return one.length == two.length ? Arrays.compareUnsigned(one, two) : Integer.compare(one.length, two.length);
    }
}
