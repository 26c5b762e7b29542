package io.lyncedge.simulator;

import io.lyncedge.simulator.pki.IssuedCertificate;
import java.util.List;

/**
 * A server of a simulated pool.
 *
 * @param fqdn its name, which every answer carries as {@code X-MS-Server-Fqdn}
 * @param certificate what its TLS listeners show
 * @param listeners at most one of each site and kind
 * @param http2 whether its TLS listeners offer {@code h2} first, as IIS 10 does; a client that takes it is closed
 */
public record ServerSpec(String fqdn, IssuedCertificate certificate, List<ListenerSpec> listeners, boolean http2) {

    /** Copies the listeners. */
    public ServerSpec {
        listeners = List.copyOf(listeners);
    }

    /** A Front End or Director with its external site: https and http, on free ports. */
    public static ServerSpec external(String fqdn, IssuedCertificate certificate) {
        return new ServerSpec(
                fqdn, certificate, List.of(ListenerSpec.EXTERNAL_HTTPS, ListenerSpec.EXTERNAL_HTTP), false);
    }

    /** An Office Web Apps server: https, on a free port. */
    public static ServerSpec office(String fqdn, IssuedCertificate certificate) {
        return new ServerSpec(fqdn, certificate, List.of(ListenerSpec.INTERNAL_HTTPS), false);
    }

    /** The same with other listeners. */
    public ServerSpec with(ListenerSpec... others) {
        return new ServerSpec(fqdn, certificate, List.of(others), http2);
    }

    /** The same, but TLS listeners prefer {@code h2}. */
    public ServerSpec offeringHttp2() {
        return new ServerSpec(fqdn, certificate, listeners, true);
    }
}
