package io.lyncedge.proxy.exchange;

import io.lyncedge.config.TimeoutsConfig;
import io.lyncedge.proxy.limit.RateLimits;
import io.lyncedge.proxy.route.RouteTable;
import io.lyncedge.proxy.route.TrustedProxies;

/**
 * What one event loop serves by; a reload puts another in its place, and an exchange keeps the one it began with.
 *
 * @param routes where names lead
 * @param timeouts time limits
 * @param upstreams the pools
 * @param rateLimits what clients may do how often
 * @param trusted who may report clients' addresses
 */
public record Serving(
        RouteTable routes,
        TimeoutsConfig timeouts,
        Upstreams upstreams,
        RateLimits rateLimits,
        TrustedProxies trusted) {}
