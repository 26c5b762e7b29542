package io.lyncedge.proxy.route;

import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.ProxyConfig;
import io.lyncedge.config.PublicationConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Published names and where they lead: pure, immutable, one look-up per request. */
public final class RouteTable {
    private final Map<String, PublicationRoute> routes;

    private RouteTable(Map<String, PublicationRoute> routes) {
        this.routes = Map.copyOf(routes);
    }

    /** Builds the table of a validated configuration. */
    public static RouteTable of(ProxyConfig config) {
        Map<String, PoolConfig> pools = new HashMap<>();
        config.pools().forEach(pool -> pools.put(pool.name(), pool));
        Map<String, PublicationRoute> routes = new HashMap<>();
        for (PublicationConfig publication : config.publications()) {
            Optional.ofNullable(pools.get(publication.pool()))
                    .ifPresent(pool -> routes.put(publication.fqdn(), new PublicationRoute(publication, pool)));
        }
        return new RouteTable(routes);
    }

    /** The publication of a normalised host. */
    Optional<PublicationRoute> find(String host) {
        return Optional.ofNullable(routes.get(host));
    }
}
