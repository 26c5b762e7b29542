package io.lyncedge.proxy.upstream;

import io.lyncedge.config.BalancingPolicy;
import io.lyncedge.proxy.health.ServerHealth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The targets among which a request of one pool may choose. Shared by all event loops. */
final class TargetGroup {
    private final List<Target> targets;
    private final BalancingPolicy policy;
    private final AtomicInteger turns = new AtomicInteger();

    TargetGroup(List<Target> targets, BalancingPolicy policy) {
        this.targets = List.copyOf(targets);
        this.policy = policy;
    }

    List<Target> targets() {
        return targets;
    }

    /**
     * The next target for a request: a healthy one, else any.
     *
     * @param tried those that could not be reached for this request
     * @return empty if all were tried
     */
    Optional<Target> choose(ServerHealth health, Set<Target> tried) {
        if (targets.size() == 1) {
            Target only = targets.getFirst();
            return tried.contains(only) ? Optional.empty() : Optional.of(only);
        }
        Target healthy = pick(health, tried, true);
        return Optional.ofNullable(healthy == null ? pick(health, tried, false) : healthy);
    }

    private @Nullable Target pick(ServerHealth health, Set<Target> tried, boolean healthyOnly) {
        int turn = turns.getAndIncrement();
        Target best = null;
        for (int i = 0; i < targets.size(); i++) {
            Target candidate = targets.get(Math.floorMod(turn + i, targets.size()));
            if (!tried.contains(candidate)
                    && (best == null || lessLoaded(candidate, best))
                    && (!healthyOnly || healthy(health, candidate))) {
                best = candidate;
            }
        }
        return best;
    }

    /** Whether a later candidate is to be preferred: in turns, never. */
    private boolean lessLoaded(Target candidate, Target best) {
        return switch (policy) {
            case ROUND_ROBIN -> false;
            case LEAST_REQUESTS -> candidate.load().exchanges() < best.load().exchanges();
        };
    }

    private static boolean healthy(ServerHealth health, Target candidate) {
        Target.Identity identity = candidate.identity();
        return health.isHealthy(identity.pool(), identity.server().address(), identity.machine());
    }
}
