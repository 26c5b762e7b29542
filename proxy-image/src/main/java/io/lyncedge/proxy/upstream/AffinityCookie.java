package io.lyncedge.proxy.upstream;

import io.lyncedge.config.Endpoint;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.ServerConfig;
import io.lyncedge.proxy.snapshot.AffinityKey;

/**
 * The cookie that keeps a client on one target: opaque, and the same in every replica.
 *
 * @param name of the cookie
 * @param value of it
 * @param attributes what follows the value in Set-Cookie
 */
record AffinityCookie(String name, String value, String attributes) {
    private static final String PREFIX = "lyncedge-";
    private static final String HIDDEN = "; Path=/; Secure; HttpOnly";

    /** Clients of Lync Server 2010 look for this name, and for a cookie without HttpOnly and expiry. */
    private static final String LYNC_2010_NAME = "MS-WSMAN";

    private static final String LYNC_2010 = "; Path=/; Secure";

    /** The name that cookies of a pool have. */
    static String nameFor(PoolConfig pool) {
        return pool.lync2010Members() ? LYNC_2010_NAME : PREFIX + pool.name();
    }

    static AffinityCookie of(PoolConfig pool, ServerConfig server, Endpoint endpoint, AffinityKey key) {
        String target = String.join("\n", pool.name(), server.address(), endpoint.toString());
        return new AffinityCookie(nameFor(pool), key.token(target), pool.lync2010Members() ? LYNC_2010 : HIDDEN);
    }

    /** The value of Set-Cookie. */
    String setCookie() {
        return name + "=" + value + attributes;
    }
}
