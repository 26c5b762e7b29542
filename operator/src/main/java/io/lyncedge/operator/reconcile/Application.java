package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.lyncedge.operator.status.ObjectName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of the objects of one resource. */
final class Application {
    /** An object that is in the way wakes nobody when it goes: no watch shows it. */
    private static final Duration BLOCKED = Duration.ofSeconds(10);

    private static final Duration SOON = Duration.ofMillis(1);

    private final List<HasMetadata> present = new ArrayList<>();
    private final List<ObjectName> foreign = new ArrayList<>();
    private final List<Applied.Contested> contested = new ArrayList<>();
    private final List<ObjectName> leaving = new ArrayList<>();
    private final List<Applied.Failed> failed = new ArrayList<>();
    private boolean ownerless;

    void add(Applied applied) {
        switch (applied) {
            case Applied.Present(HasMetadata object) -> present.add(object);
            case Applied.Foreign(ObjectName object) -> foreign.add(object);
            case Applied.Contested contest -> {
                contested.add(contest);
                contest.object().ifPresent(present::add);
            }
            case Applied.Leaving(ObjectName object) -> leaving.add(object);
            case Applied.Ownerless _ -> ownerless = true;
            case Applied.Failed failure -> failed.add(failure);
        }
    }

    /** Whether what comes later must wait: pods must not start without what protects them. */
    boolean isStopped() {
        return ownerless
                || !foreign.isEmpty()
                || !leaving.isEmpty()
                || !failed.isEmpty()
                || contested.stream().anyMatch(contest -> contest.object().isEmpty());
    }

    /** Whether the resource has gone, so that there is nothing to say of it. */
    boolean isOwnerless() {
        return ownerless;
    }

    /** When to look again, though nothing may happen until then. */
    Optional<Duration> nextLook() {
        return Stream.concat(
                        contested.stream().map(contest -> contest.fight().due()),
                        isStopped() ? Stream.of(BLOCKED) : Stream.empty())
                .min(Comparator.naturalOrder())
                .map(due -> due.isPositive() ? due : SOON);
    }

    /** Each as {@code KIND NAME (FIELD)}. */
    List<String> contested() {
        return contested.stream()
                .map(contest -> contest.name() + " (" + contest.fight().field() + ")")
                .toList();
    }

    List<ObjectName> foreign() {
        return List.copyOf(foreign);
    }

    List<ObjectName> leaving() {
        return List.copyOf(leaving);
    }

    List<Applied.Failed> failed() {
        return List.copyOf(failed);
    }

    /** The object of a kind that was applied. */
    <T extends HasMetadata> Optional<T> present(Class<T> kind) {
        return present.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Why this has to be tried again. */
    Optional<KubernetesClientException> firstFailure() {
        return failed.stream().map(Applied.Failed::cause).findFirst();
    }
}
