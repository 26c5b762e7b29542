package io.lyncedge.proxy.exchange;

import io.lyncedge.proxy.route.ClientAddress;
import io.lyncedge.proxy.route.TrustedProxies;
import io.lyncedge.proxy.wire.RequestHead;

/**
 * Who is at the other end of a connection.
 *
 * @param address of the client, or of a trusted proxy in front of it
 * @param trusted whether it may report whose requests it passes on
 */
public record Peer(ClientAddress address, boolean trusted) {
    /** Who sent a request that came on the connection. */
    ClientAddress senderOf(RequestHead head, TrustedProxies proxies) {
        return trusted
                ? head.forwardedFor()
                        .map(hops -> proxies.clientOf(address, hops))
                        .orElse(address)
                : address;
    }
}
