package io.lyncedge.proxy.boot;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * What a process is told by whoever starts it; everything else is the bundle's.
 *
 * @param https where the 443 listener is bound; port 0 for any
 * @param http where the 80 listener is bound; port 0 for any
 * @param admin where the admin listener is bound; port 0 for any
 * @param workers event loops, 1 to 1024
 * @param apiServer what the policy probe tries to reach; empty outside a cluster
 */
public record ProxySettings(
        InetSocketAddress https,
        InetSocketAddress http,
        InetSocketAddress admin,
        int workers,
        Optional<InetSocketAddress> apiServer) {
    /** Most event loops that a process may have. */
    public static final int MAX_WORKERS = 1024;

    /** Refuses a number of workers out of range; addresses are resolved where they are read. */
    public ProxySettings {
        if (workers < 1 || workers > MAX_WORKERS) {
            throw new IllegalArgumentException("workers must be 1 to " + MAX_WORKERS + ", not " + workers);
        }
    }

    /** Settings outside a cluster. */
    public ProxySettings(InetSocketAddress https, InetSocketAddress http, InetSocketAddress admin, int workers) {
        this(https, http, admin, workers, Optional.empty());
    }
}
