package io.lyncedge.proxy.boot;

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
        Optional<InetSocketAddress> https, Optional<InetSocketAddress> http, InetSocketAddress admin) {}
