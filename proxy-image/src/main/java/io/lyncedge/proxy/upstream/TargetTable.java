package io.lyncedge.proxy.upstream;

import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.PublicationConfig;
import io.lyncedge.proxy.health.ServerHealth;
import io.lyncedge.proxy.route.RouteDecision.Forward;
import io.lyncedge.proxy.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the published names of one snapshot lead; immutable but for the counters of its targets. */
public final class TargetTable {
    /** Leads nowhere. */
    public static final TargetTable EMPTY = new TargetTable(Map.of(), Map.of(), List.of());

    private final Map<String, TargetGroup> secure;
    private final Map<String, TargetGroup> plain;
    private final Map<String, Choice> secureChoices;
    private final Map<String, Choice> plainChoices;

    /** Targets that this table does not have and that may have connections yet. */
    private final Queue<Target> leaving = new ConcurrentLinkedQueue<>();

    private TargetTable(
            Map<String, TargetGroup> secure, Map<String, TargetGroup> plain, List<PublicationConfig> publications) {
        this.secure = Map.copyOf(secure);
        this.plain = Map.copyOf(plain);
        secureChoices = choices(secure, publications);
        plainChoices = choices(plain, publications);
    }

    /** The table of a snapshot; what is the same as before is taken over, so that its connections and counts go on. */
    public TargetTable next(Snapshot snapshot, ServerHealth health) {
        TargetFactory factory = new TargetFactory(snapshot, health, targets());
        Map<String, TargetGroup> secureGroups = new HashMap<>();
        Map<String, TargetGroup> plainGroups = new HashMap<>();
        for (PoolConfig pool : snapshot.config().pools()) {
            secureGroups.put(pool.name(), factory.secure(pool));
            plainGroups.put(pool.name(), factory.plain(pool));
        }
        return new TargetTable(secureGroups, plainGroups, snapshot.config().publications());
    }

    /** Retires the targets that the table in place of this one does not have. */
    public void retireMissingIn(TargetTable next) {
        Set<Target> kept = next.targets().collect(Collectors.toSet());
        leaving.stream().filter(Target::isConnected).forEach(next.leaving::add);
        targets().filter(target -> !kept.contains(target)).forEach(target -> {
            target.retire();
            next.leaving.add(target);
        });
    }

    /** Endpoints of retired targets to which connections are still open. */
    public SortedSet<String> retiredEndpoints() {
        return leaving.stream()
                .filter(Target::isConnected)
                .map(target -> target.identity().endpoint().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The machines as status shows them. */
    public List<ServerStatus> statuses() {
        return candidates()
                .map(candidate -> candidate.target().status(candidate.draining()))
                .toList();
    }

    /** Where a request may go: in clear to http endpoints, else over TLS to https endpoints; null if its name is unknown. */
    @Nullable
    Choice choice(Forward forward) {
        return (forward.plain() ? plainChoices : secureChoices)
                .get(forward.route().publication().fqdn());
    }

    private Stream<Target> targets() {
        return candidates().map(Candidate::target);
    }

    private Stream<Candidate> candidates() {
        return Stream.of(secure, plain)
                .flatMap(groups -> groups.values().stream())
                .flatMap(group -> group.candidates().stream());
    }

    private static Map<String, Choice> choices(Map<String, TargetGroup> groups, List<PublicationConfig> publications) {
        Map<String, Choice> choices = new HashMap<>();
        for (PublicationConfig publication : publications) {
            Optional.ofNullable(groups.get(publication.pool()))
                    .ifPresent(own -> choices.put(
                            publication.fqdn(),
                            new Choice(own, publication.backupPool().map(groups::get))));
        }
        return choices;
    }
}
