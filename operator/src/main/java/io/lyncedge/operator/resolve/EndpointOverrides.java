package io.lyncedge.operator.resolve;

import io.lyncedge.config.Endpoint;
import java.util.Map;
import java.util.Optional;

/**
 * Endpoints that take the place of pool addresses, as {@code --connect-to HOST:PORT=ADDRESS:PORT} says. They pass no
 * address filter: whoever starts the process chose them. A name whose ports are all replaced is not resolved.
 *
 * @param endpoints by {@code HOST:PORT}: the server address as the resource declares it (an IPv6 literal in brackets),
 *     and the pool's port
 */
public record EndpointOverrides(Map<String, Endpoint> endpoints) {
    /** Nothing is replaced. */
    public static final EndpointOverrides NONE = new EndpointOverrides(Map.of());

    public EndpointOverrides {
        endpoints = Map.copyOf(endpoints);
    }

    /** What replaces a port of a server. */
    public Optional<Endpoint> find(String address, int port) {
        return Optional.ofNullable(endpoints.get(new Endpoint(address, port).toString()));
    }
}
