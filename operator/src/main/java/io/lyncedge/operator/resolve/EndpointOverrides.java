package io.lyncedge.operator.resolve;

import io.lyncedge.config.Endpoint;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Endpoints that take the place of pool addresses, as {@code --connect-to HOST:PORT=ADDRESS:PORT} says. They pass no
 * address filter: whoever starts the process chose them. A name whose needed ports are all replaced is not resolved.
 *
 * @param endpoints by {@code HOST:PORT}: the server address as the resource declares it (any case; an IPv6 literal in
 *     brackets), and the pool's port
 */
public record EndpointOverrides(Map<String, Endpoint> endpoints) {
    /** Nothing is replaced. */
    public static final EndpointOverrides NONE = new EndpointOverrides(Map.of());

    public EndpointOverrides {
        Map<String, Endpoint> lowerCase = new HashMap<>();
        endpoints.forEach((place, endpoint) -> lowerCase.put(place.toLowerCase(Locale.ROOT), endpoint));
        endpoints = Map.copyOf(lowerCase);
    }

    /** What replaces a port of a server. */
    public Optional<Endpoint> find(String address, int port) {
        String place = new Endpoint(address, port).toString();
        return Optional.ofNullable(endpoints.get(place.toLowerCase(Locale.ROOT)));
    }
}
