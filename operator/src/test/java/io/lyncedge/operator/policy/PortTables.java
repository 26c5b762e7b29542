package io.lyncedge.operator.policy;

import io.lyncedge.operator.policy.Attempt.Direction;
import io.lyncedge.operator.policy.Draft.DraftName;
import io.lyncedge.operator.policy.Draft.DraftPool;
import java.util.stream.Stream;

/**
 * The two port tables, applied to a draft: external 80 and 443 to the listener, internal 8080, 4443 and 443 to the pools, the
 * admin port for the operator and what monitors. Nothing of the product is used here.
 *
 * @param draft whose pods these are
 * @param carried what the words of the policies can carry
 */
record PortTables(Draft draft, Carried carried) {
    /** What may be different in other words, as these say themselves. */
    enum Carried {
        /** Everything. */
        EVERYTHING,
        /** Addresses of pods match no range. */
        NO_RANGES_OF_PODS,
        /** Nothing of what comes from outside the cluster, and no ranges of clients at all. */
        NOTHING_FROM_OUTSIDE
    }

    boolean allow(Attempt attempt) {
        return attempt.direction() == Direction.INGRESS ? lets(attempt) : reaches(attempt);
    }

    private boolean lets(Attempt attempt) {
        if (carried == Carried.NOTHING_FROM_OUTSIDE && attempt.peer().pod().isEmpty()) {
            return true;
        }
        boolean listens = attempt.port() == 80
                        && draft.names().stream().anyMatch(name -> !name.http().equals("Closed"))
                || attempt.port() == 443 && draft.names().stream().anyMatch(DraftName::https);
        return attempt.protocol().equals("TCP")
                && (listens && isClient(attempt.peer()) || attempt.port() == 9901 && isWatching(attempt.peer()));
    }

    private boolean isClient(Peer peer) {
        if (draft.clients().isEmpty()) {
            return true;
        }
        return switch (carried) {
            case EVERYTHING -> isInRanges(peer);
            case NO_RANGES_OF_PODS -> peer.pod().isEmpty() && isInRanges(peer);
            case NOTHING_FROM_OUTSIDE -> false;
        };
    }

    private boolean isInRanges(Peer peer) {
        return draft.clients().stream().anyMatch(range -> Ranges.contain(range, peer.address()));
    }

    private boolean isWatching(Peer peer) {
        return peer.pod()
                .filter(pod -> isOperator(pod) || draft.monitoring().includes(pod, Draft.NAMESPACE))
                .isPresent();
    }

    private static boolean isOperator(Pod pod) {
        return pod.namespace().name().equals("lyncedge-system")
                && "lyncedge-operator".equals(pod.labels().get("app.kubernetes.io/name"));
    }

    private boolean reaches(Attempt attempt) {
        return attempt.protocol().equals("TCP")
                && draft.names().stream()
                        .anyMatch(name -> pools(name)
                                .filter(pool -> hasServer(pool, attempt))
                                .anyMatch(pool -> needs(name, pool, attempt.port())));
    }

    private Stream<DraftPool> pools(DraftName name) {
        return draft.pools().stream()
                .filter(pool -> pool.name().equals(name.pool())
                        || name.backup().filter(pool.name()::equals).isPresent());
    }

    private static boolean needs(DraftName name, DraftPool pool, int port) {
        boolean office = pool.role().equals("OfficeWebApps");
        return name.https() && port == pool.https().orElse(office ? 443 : 4443)
                || name.http().equals("Bridge") && port == pool.http().orElse(8080);
    }

    private boolean hasServer(DraftPool pool, Attempt attempt) {
        boolean known =
                carried != Carried.NO_RANGES_OF_PODS || attempt.peer().pod().isEmpty();
        return known
                && pool.servers().values().stream()
                        .anyMatch(addresses -> addresses.contains(attempt.peer().address()));
    }
}
