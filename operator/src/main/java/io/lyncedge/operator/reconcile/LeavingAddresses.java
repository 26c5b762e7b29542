package io.lyncedge.operator.reconcile;

import io.lyncedge.config.DrainConfig;
import io.lyncedge.config.ProxyConfig;
import io.lyncedge.config.PublicationConfig;
import io.lyncedge.operator.dataplane.PodReport;
import io.lyncedge.operator.translate.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * How long policies keep addresses that no configuration names any more: until every pod, terminating ones included, says
 * that it has no connection there, or until the longest exchange and the drain are over. What is kept stands in the
 * policies themselves; only since when is remembered, so that an operator that has just started counts anew. Safe for use
 * by several threads.
 */
final class LeavingAddresses {
    /** What probes and reloads may take besides. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    /** More than the longest time of any resource. */
    private static final Duration FORGOTTEN = Duration.ofDays(2);

    private final InstantSource clock;
    private final Map<Leaving, Instant> since = new ConcurrentHashMap<>();

    /** An endpoint that left the configuration of a resource. */
    private record Leaving(String uid, String endpoint) {}

    LeavingAddresses(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Whether an endpoint {@code ADDRESS:PORT} that is in place and not in the plan stays.
     *
     * @param uid of the resource
     * @param pods what they report; empty where there is none, or none is known yet
     * @param podless whether there is none
     */
    Predicate<String> kept(String uid, Plan plan, List<PodReport> pods, boolean podless) {
        Instant now = clock.instant();
        Duration longest = longest(plan.config());
        String hash = plan.bundle().hash();
        return endpoint -> {
            boolean held = pods.isEmpty() ? !podless : pods.stream().anyMatch(pod -> pod.holds(endpoint, hash));
            Leaving leaving = new Leaving(uid, endpoint);
            if (!held) {
                since.remove(leaving);
                return false;
            }
            return now.isBefore(
                    since.computeIfAbsent(leaving, _ -> now).plus(longest).plus(MARGIN));
        };
    }

    /** These are in the plan of a resource: should they leave later, their time begins then. */
    void stay(String uid, Set<String> endpoints) {
        Instant forgotten = clock.instant().minus(FORGOTTEN);
        since.entrySet()
                .removeIf(entry -> entry.getValue().isBefore(forgotten)
                        || entry.getKey().uid().equals(uid)
                                && endpoints.contains(entry.getKey().endpoint()));
    }

    private static Duration longest(ProxyConfig config) {
        DrainConfig drain = config.drain();
        return Duration.ofMillis(LongStream.concat(
                        config.publications().stream().mapToLong(PublicationConfig::responseMillis),
                        LongStream.of(drain.timeoutMillis()))
                .max()
                .orElse(0));
    }
}
