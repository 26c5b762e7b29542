package io.lyncedge.proxy.limit;

import io.lyncedge.config.RateLimitConfig;
import io.lyncedge.config.RateLimitCount;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Supplier;

/** The rate limits of one snapshot. Counts outlive it: they go by the names of the limits. */
public final class RateLimits {
    /** No limit. */
    public static final RateLimits NONE = new RateLimits(List.of());

    private final List<RateLimit> requests;
    private final List<RateLimit> signIns;

    private RateLimits(List<RateLimit> limits) {
        requests = limits.stream()
                .filter(limit -> limit.counts(RateLimitCount.REQUESTS))
                .toList();
        signIns = limits.stream()
                .filter(limit -> limit.counts(RateLimitCount.FAILED_NTLM))
                .toList();
    }

    /**
     * The limits of a configuration.
     *
     * @param counters asked for only if there is a limit
     */
    public static RateLimits of(List<RateLimitConfig> limits, Supplier<ClientCounters> counters) {
        if (limits.isEmpty()) {
            return NONE;
        }
        ClientCounters shared = counters.get();
        return new RateLimits(
                limits.stream().map(limit -> new RateLimit(limit, shared)).toList());
    }

    /** Whether nothing is limited. */
    public boolean isEmpty() {
        return requests.isEmpty() && signIns.isEmpty();
    }

    /**
     * Counts a request that is about to go to a pool.
     *
     * @param path without query, as it came
     * @param signsIn it carries a message of NTLM or Negotiate
     * @return 0 if it may go, else the seconds after which the client may come again
     */
    public long refuse(InetAddress client, String path, boolean signsIn) {
        long seconds = 0;
        for (RateLimit limit : requests) {
            if (limit.refusesRequest(client, path)) {
                seconds = Math.max(seconds, limit.windowSeconds());
            }
        }
        for (RateLimit limit : signIns) {
            if (signsIn && limit.refusesSignIn(client)) {
                seconds = Math.max(seconds, limit.windowSeconds());
            }
        }
        return seconds;
    }

    /** Counts an answer 401 to a message that was not the first of its sign-in. */
    public void signInFailed(InetAddress client) {
        signIns.forEach(limit -> limit.signInFailed(client));
    }
}
