package io.lyncedge.proxy.limit;

import io.lyncedge.config.RateLimitConfig;
import io.lyncedge.config.RateLimitCount;
import io.lyncedge.proxy.route.PathSet;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;

/** One limit with the counters that it shares with others. */
final class RateLimit {
    private final RateLimitConfig config;
    private final PathSet paths;
    private final long number;
    private final ClientCounters counters;

    RateLimit(RateLimitConfig config, ClientCounters counters) {
        this.config = config;
        this.counters = counters;
        paths = new PathSet(config.paths());
        number = config.name().hashCode();
    }

    boolean counts(RateLimitCount what) {
        return config.count() == what;
    }

    /** Counts a request if it goes to one of the paths; true if that is too many. */
    boolean refusesRequest(InetAddress client, String path) {
        return paths.contains(path)
                && counters.increment(ClientKeys.of(client, number), config.windowMillis()) > config.allowed();
    }

    /** Whether the failed sign-ins of a client leave it no further try. */
    boolean refusesSignIn(InetAddress client) {
        return counters.count(ClientKeys.of(client, number)) >= config.allowed();
    }

    void signInFailed(InetAddress client) {
        counters.increment(ClientKeys.of(client, number), config.windowMillis());
    }

    /** The length of a window in seconds, rounded up. */
    long windowSeconds() {
        return Math.ceilDiv(config.windowMillis(), TimeUnit.SECONDS.toMillis(1));
    }
}
