package io.lyncedge.simulator;

import io.lyncedge.simulator.http.Site;

/**
 * A listener to be bound.
 *
 * @param site which site it plays, whatever its port is
 * @param secure whether it speaks TLS
 * @param port 0 takes a free one
 */
public record ListenerSpec(Site site, boolean secure, int port) {

    /** Plays 4443 of a real pool, on a free port. */
    public static final ListenerSpec EXTERNAL_HTTPS = new ListenerSpec(Site.EXTERNAL, true, 0);

    /** Plays 8080 of a real pool, on a free port. */
    public static final ListenerSpec EXTERNAL_HTTP = new ListenerSpec(Site.EXTERNAL, false, 0);

    /** Plays 443 of a real pool or of Office Web Apps, on a free port. */
    public static final ListenerSpec INTERNAL_HTTPS = new ListenerSpec(Site.INTERNAL, true, 0);

    /** Plays 80 of a real pool, on a free port. */
    public static final ListenerSpec INTERNAL_HTTP = new ListenerSpec(Site.INTERNAL, false, 0);

    /** The same on that port. */
    public ListenerSpec on(int chosen) {
        return new ListenerSpec(site, secure, chosen);
    }
}
