package io.lyncedge.proxy.route;

import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.PublicationConfig;

/**
 * Where a published FQDN leads.
 *
 * @param publication the FQDN with its time limits
 * @param pool the pool behind it
 */
public record PublicationRoute(PublicationConfig publication, PoolConfig pool) {}
