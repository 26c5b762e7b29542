package io.lyncedge.operator.resolve;

import io.lyncedge.config.AddressLiteral;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Comparator;

/** IPv4 before IPv6, each in numeric order. */
public final class AddressOrder {
    /** Of addresses. */
    public static final Comparator<InetAddress> OF_ADDRESSES = AddressOrder::compare;

    /** Of IP literals; anything else comes last. */
    public static final Comparator<String> OF_LITERALS = Comparator.comparing(
                    (String literal) -> AddressLiteral.parse(literal).orElse(null), Comparator.nullsLast(OF_ADDRESSES))
            .thenComparing(Comparator.naturalOrder());

    private AddressOrder() {}

    private static int compare(InetAddress left, InetAddress right) {
        byte[] one = left.getAddress();
        byte[] two = right.getAddress();
        return one.length == two.length ? Arrays.compareUnsigned(one, two) : Integer.compare(one.length, two.length);
    }
}
