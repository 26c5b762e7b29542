package io.lyncedge.config;

import java.util.List;

/**
 * One rate limit by client address, in fixed windows that begin with the first that is counted.
 *
 * @param name unique
 * @param count what is counted
 * @param paths whole paths, any case, normalised; empty: all
 * @param allowed how many are allowed in a window, 1 to 100000
 * @param windowMillis length of a window, 1 to 3600000
 */
public record RateLimitConfig(String name, RateLimitCount count, List<String> paths, int allowed, long windowMillis) {
    public RateLimitConfig {
        paths = List.copyOf(paths);
    }
}
