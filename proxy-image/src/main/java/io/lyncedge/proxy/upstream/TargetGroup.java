package io.lyncedge.proxy.upstream;

import io.lyncedge.config.BalancingPolicy;
import io.lyncedge.proxy.exchange.LeaseRequest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The targets among which a request of one pool may choose. Shared by all event loops. */
final class TargetGroup {
    private final List<Candidate> all;
    private final List<Candidate> open;
    private final BalancingPolicy policy;
    private final Stickiness stickiness;
    private final AtomicInteger turns = new AtomicInteger();

    TargetGroup(List<Candidate> candidates, BalancingPolicy policy, Stickiness stickiness) {
        this.all = List.copyOf(candidates);
        this.open = all.stream().filter(candidate -> !candidate.draining()).toList();
        this.policy = policy;
        this.stickiness = stickiness;
    }

    /** Every target, those that drain included. */
    List<Candidate> candidates() {
        return all;
    }

    /** The next healthy target for a request that was not tried: the one that keeps its client, else by policy. */
    @Nullable
    Target healthy(LeaseRequest request, Set<Target> tried) {
        return switch (stickiness) {
            case Stickiness.None _ -> byPolicy(tried, true);
            case Stickiness.ByAddress _ -> byAddress(request.clientAddress(), tried);
            case Stickiness.ByCookie cookie -> {
                Target kept = tried.isEmpty() ? byCookie(request, cookie) : null;
                yield kept == null ? byPolicy(tried, true) : kept;
            }
        };
    }

    /** The next target that was not tried, healthy or not; never one that drains. */
    @Nullable
    Target any(Set<Target> tried) {
        return byPolicy(tried, false);
    }

    /** Turns are counted over those that qualify: the neighbour of one that does not is not taken twice as often. */
    private @Nullable Target byPolicy(Set<Target> tried, boolean healthyOnly) {
        int qualified = 0;
        for (int i = 0; i < open.size(); i++) {
            qualified += qualifies(open.get(i), tried, healthyOnly) ? 1 : 0;
        }
        if (qualified == 0) {
            return null;
        }
        int turn = Math.floorMod(turns.getAndIncrement(), qualified);
        Target best = null;
        int bestPlace = 0;
        int place = -turn;
        for (int i = 0; i < open.size(); i++) {
            Target candidate = open.get(i).target();
            if (qualifies(open.get(i), tried, healthyOnly)) {
                int behind = place < 0 ? place + qualified : place;
                if (best == null || isBetter(candidate, behind, best, bestPlace)) {
                    best = candidate;
                    bestPlace = behind;
                }
                place++;
            }
        }
        return best;
    }

    /** By load where the policy looks at it; else, and of equals, the one whose turn is sooner. */
    private boolean isBetter(Target candidate, int place, Target best, int bestPlace) {
        int less = policy == BalancingPolicy.LEAST_REQUESTS
                ? candidate.load().cost() - best.load().cost()
                : 0;
        return less < 0 || (less == 0 && place < bestPlace);
    }

    /** The highest weight wins: a target that comes or goes moves only its own clients. */
    private @Nullable Target byAddress(String address, Set<Target> tried) {
        long client = address.hashCode();
        long highest = 0;
        Target best = null;
        for (int i = 0; i < open.size(); i++) {
            Candidate candidate = open.get(i);
            long weight = candidate.target().weightFor(client);
            if ((best == null || weight > highest) && qualifies(candidate, tried, true)) {
                best = candidate.target();
                highest = weight;
            }
        }
        return best;
    }

    private @Nullable Target byCookie(LeaseRequest request, Stickiness.ByCookie cookie) {
        String value = request.head().cookie(cookie.name()).orElse("");
        for (int i = 0; i < open.size() && !value.isEmpty(); i++) {
            Candidate candidate = open.get(i);
            if (candidate.target().isNamedBy(value)) {
                return candidate.healthy() ? candidate.target() : null;
            }
        }
        return null;
    }

    private static boolean qualifies(Candidate candidate, Set<Target> tried, boolean healthyOnly) {
        return (tried.isEmpty() || !tried.contains(candidate.target())) && (!healthyOnly || candidate.healthy());
    }
}
