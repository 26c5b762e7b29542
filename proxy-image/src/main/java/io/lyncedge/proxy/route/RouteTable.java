package io.lyncedge.proxy.route;

import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.ProxyConfig;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.wire.RequestHead;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Published names and where they lead: pure, immutable, one look-up and a few comparisons per request. */
public final class RouteTable {
    private static final RouteDecision UNKNOWN_HOST =
            new RouteDecision.Refuse(Optional.empty(), AnswerCause.UNKNOWN_HOST);
    private static final RouteDecision METHOD_NOT_ALLOWED =
            new RouteDecision.Refuse(Optional.empty(), AnswerCause.METHOD_NOT_ALLOWED);

    private final Map<String, PublishedName> names;

    private RouteTable(Map<String, PublishedName> names) {
        this.names = names;
    }

    /** Builds the table of a validated configuration. */
    public static RouteTable of(ProxyConfig config) {
        Map<String, PoolConfig> pools =
                config.pools().stream().collect(Collectors.toUnmodifiableMap(PoolConfig::name, pool -> pool));
        return new RouteTable(config.publications().stream()
                .flatMap(publication -> Optional.ofNullable(pools.get(publication.pool()))
                        .map(pool -> new PublicationRoute(publication, pool))
                        .stream())
                .collect(Collectors.toUnmodifiableMap(
                        route -> route.publication().fqdn(), PublishedName::of)));
    }

    /**
     * Decides on one request.
     *
     * @param listener where it arrived
     * @param head what the parser accepted
     * @param shown what the connection was opened for; {@link ShownCertificate#NONE} on the plain listener
     * @param client who sent it
     */
    public RouteDecision route(Listener listener, RequestHead head, ShownCertificate shown, ClientAddress client) {
        if (!head.methodAllowed()) {
            return METHOD_NOT_ALLOWED;
        }
        return head.host()
                .filter(host -> host.hasDefaultPort(listener.scheme()))
                .flatMap(host -> Optional.ofNullable(names.get(host.name())))
                .map(name -> name.decide(listener, head, shown, client))
                .orElse(UNKNOWN_HOST);
    }
}
