package io.lyncedge.proxy.upstream;

import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.SessionAffinity;
import io.lyncedge.proxy.wire.CookieName;

/** What keeps the clients of one group on their targets. */
sealed interface Stickiness {
    /** Nothing does. */
    Stickiness NONE = new None();

    /** See {@link #NONE}. */
    record None() implements Stickiness {}

    /** Their address. */
    record ByAddress() implements Stickiness {}

    /**
     * A cookie whose value names the target.
     *
     * @param name of the cookie
     */
    record ByCookie(CookieName name) implements Stickiness {}

    /** What a pool asks for; in clear there are no cookies. */
    static Stickiness of(PoolConfig pool, boolean plain) {
        if (pool.usesCookie()) {
            return plain ? NONE : new ByCookie(new CookieName(AffinityCookie.nameFor(pool)));
        }
        return pool.loadBalancing().affinity() == SessionAffinity.CLIENT_IP ? new ByAddress() : NONE;
    }
}
