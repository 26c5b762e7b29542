package io.lyncedge.proxy.front;

import io.lyncedge.proxy.route.Listener;
import java.net.InetSocketAddress;

/**
 * A listener that could not be bound.
 *
 * @param listener which
 * @param address where
 * @param reason what the system said
 */
public record BindFailure(Listener listener, InetSocketAddress address, String reason) {}
