package io.lyncedge.proxy.upstream;

import io.lyncedge.proxy.exchange.LeaseRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the requests for one published name may go, best first: a healthy target of its pool, a healthy one of the backup
 * pool, and only then one of its pool that is not known to be healthy.
 *
 * @param own targets of its pool
 * @param backup targets of the pool that stands in, if there is one
 */
record Choice(TargetGroup own, Optional<TargetGroup> backup) {
    /**
     * The next target for a request.
     *
     * @param tried those that could not be reached for this request
     * @return null if none is left
     */
    @Nullable
    Target next(LeaseRequest request, Set<Target> tried) {
        Target healthy = own.healthy(request, tried);
        if (healthy == null && backup.isPresent()) {
            healthy = backup.get().healthy(request, tried);
        }
        return healthy == null ? own.any(tried) : healthy;
    }
}
