package io.lyncedge.proxy.boot;

import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Where the process really listens.
 *
 * @param https 443 listener; empty if nothing is published on 443
 * @param http 80 listener; empty if nothing needs it
 * @param admin admin listener
 */
public record BoundAddresses(
        Optional<InetSocketAddress> https, Optional<InetSocketAddress> http, InetSocketAddress admin) {
    /** The line {@code ready https=HOST:PORT http=HOST:PORT admin=HOST:PORT}; a listener that nothing needs is {@code -}. */
    public String readyLine() {
        return "ready https=" + text(https) + " http=" + text(http) + " admin=" + text(Optional.of(admin));
    }

    private static String text(Optional<InetSocketAddress> bound) {
        return bound.map(NetUtil::toSocketAddressString).orElse("-");
    }
}
