package io.lyncedge.proxy.boot;

import java.net.InetSocketAddress;

/**
 * What a process is told by whoever starts it; everything else is the bundle's.
 *
 * @param https where the 443 listener is bound
 * @param http where the 80 listener is bound
 * @param admin where the admin listener is bound
 * @param workers event loops, at least 1
 */
public record ProxySettings(InetSocketAddress https, InetSocketAddress http, InetSocketAddress admin, int workers) {}
