package io.lyncedge.proxy.route;

import io.netty.util.NetUtil;
import java.net.InetAddress;

/**
 * The address of a client.
 *
 * @param ip the address
 * @param text the same without port and brackets
 */
public record ClientAddress(InetAddress ip, String text) {
    /** The address with its text. */
    public static ClientAddress of(InetAddress ip) {
        return new ClientAddress(ip, NetUtil.toAddressString(ip));
    }
}
