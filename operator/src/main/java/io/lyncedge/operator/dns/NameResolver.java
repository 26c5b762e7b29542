package io.lyncedge.operator.dns;

import java.util.Map;
import java.util.Set;

/** Asks name servers for the addresses of names. */
public interface NameResolver {
    /**
     * Resolves names, which are taken as absolute. Blocks for a bounded time; answers come from a cache as long as they
     * live.
     *
     * @return one answer for each name
     */
    Map<String, NameAnswer> resolve(Set<String> names);
}
