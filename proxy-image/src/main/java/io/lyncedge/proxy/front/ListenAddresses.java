package io.lyncedge.proxy.front;

import io.lyncedge.proxy.route.Listener;
import java.net.InetSocketAddress;

/**
 * Where listeners are bound when the snapshot opens them.
 *
 * @param https the 443 listener; port 0 for any
 * @param http the 80 listener; port 0 for any
 */
public record ListenAddresses(InetSocketAddress https, InetSocketAddress http) {
    InetSocketAddress of(Listener listener) {
        return switch (listener) {
            case HTTPS -> https;
            case HTTP -> http;
        };
    }
}
