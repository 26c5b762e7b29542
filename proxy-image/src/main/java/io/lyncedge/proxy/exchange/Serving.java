package io.lyncedge.proxy.exchange;

import io.lyncedge.config.TimeoutsConfig;
import io.lyncedge.proxy.route.RouteTable;

/**
 * What one event loop serves by; a reload puts another in its place, and an exchange keeps the one it began with.
 *
 * @param routes where names lead
 * @param timeouts time limits
 * @param upstreams the pools
 */
public record Serving(RouteTable routes, TimeoutsConfig timeouts, Upstreams upstreams) {}
