package io.lyncedge.config;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The one filter that literal and resolved addresses of pools pass, so that a resource or a name server cannot turn the
 * proxy against itself or the cluster.
 *
 * @param forbidden ranges that the installation forbids besides those that always are
 * @param allowLoopback whether loopback addresses pass: {@code lyncedge run} alone
 */
public record AddressFilter(List<Cidr> forbidden, boolean allowLoopback) {
    private static final byte[] IPV4_COMPATIBLE = new byte[12];
    private static final byte[] IPV4_MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

    public AddressFilter {
        forbidden = List.copyOf(forbidden);
    }

    /** Why an address must not be connected to; empty when it may be. */
    public Optional<String> refusal(InetAddress address) {
        InetAddress inner = unwrap(address);
        String name = address.equals(inner)
                ? address.getHostAddress()
                : address.getHostAddress() + " (" + inner.getHostAddress() + ")";
        return kind(inner).or(() -> range(address)).or(() -> range(inner)).map(reason -> name + " is " + reason);
    }

    private Optional<String> kind(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address.isLoopbackAddress()) {
            return allowLoopback ? Optional.empty() : Optional.of("a loopback address");
        }
        if (address.isAnyLocalAddress() || (bytes.length == 4 && bytes[0] == 0)) {
            return Optional.of("an unspecified address");
        }
        if (address.isLinkLocalAddress()) {
            return Optional.of("a link-local address");
        }
        if (address.isMulticastAddress() || isBroadcast(bytes)) {
            return Optional.of("a multicast or broadcast address");
        }
        return Optional.empty();
    }

    private Optional<String> range(InetAddress address) {
        return forbidden.stream()
                .filter(cidr -> cidr.contains(address))
                .findFirst()
                .map(cidr -> "in " + cidr + ", which this installation forbids for pools");
    }

    private static boolean isBroadcast(byte[] bytes) {
        return Arrays.equals(bytes, new byte[] {-1, -1, -1, -1});
    }

    /** The IPv4 address inside an IPv4-mapped, IPv4-compatible or NAT64 one, else the address itself. */
    private static InetAddress unwrap(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (!(address instanceof Inet6Address) || address.isAnyLocalAddress() || address.isLoopbackAddress()) {
            return address;
        }
        byte[] prefix = Arrays.copyOf(bytes, 12);
        if (!Arrays.equals(prefix, IPV4_COMPATIBLE)
                && !Arrays.equals(prefix, IPV4_MAPPED)
                && !Arrays.equals(prefix, NAT64)) {
            return address;
        }
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
