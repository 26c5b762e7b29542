package io.lyncedge.operator.dns;

import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.operator.timer.Slots;
import io.lyncedge.operator.timer.Timer;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Resolves the names of all resources by TTL, at most 32 at a time. */
final class NameWatch {
    /** Each name asks for A and AAAA records: 64 queries. */
    private static final int MAX_IN_FLIGHT = 32;

    /** The part of a wait by which it may be longer. */
    private static final double JITTER = 0.1;

    private final Timer timer;
    private final AddressQuery query;
    private final RandomGenerator random;
    private final NameChanges changes;
    private final Slots slots = new Slots(MAX_IN_FLIGHT);
    private final Map<String, WatchedName> watched = new HashMap<>();
    private final Map<ResourceID, Set<String>> namesOf = new HashMap<>();
    private final Map<String, NameAnswer> answers = new ConcurrentHashMap<>();

    /**
     * A watch of no names.
     *
     * @param timer to which its state is confined
     * @param query that asks
     * @param random for jitter
     * @param changes told of the resources that use a name whose answer changed
     */
    NameWatch(Timer timer, AddressQuery query, RandomGenerator random, NameChanges changes) {
        this.timer = timer;
        this.query = query;
        this.random = random;
        this.changes = changes;
    }

    /** What is known of a name. */
    NameAnswer answer(String name) {
        return answers.getOrDefault(name, new NameAnswer.Pending());
    }

    /** How many names have an answer. */
    int size() {
        return answers.size();
    }

    /**
     * These, and no others, are the names of a resource.
     *
     * @param given the answers that it was given for them
     */
    void use(ResourceID resource, Map<String, NameAnswer> given) {
        use(resource, given, Map.of());
    }

    /**
     * The same, of a resource that has a configuration already.
     *
     * @param before the addresses there, by name: a process that has just started has seen none of them, and keeps them as
     *     if it had
     */
    void use(ResourceID resource, Map<String, NameAnswer> given, Map<String, List<InetAddress>> before) {
        timer.soon(() -> {
            Set<String> used =
                    given.isEmpty() ? namesOf.remove(resource) : namesOf.put(resource, Set.copyOf(given.keySet()));
            Objects.requireNonNullElse(used, Set.<String>of()).stream()
                    .filter(name -> !given.containsKey(name))
                    .forEach(name -> letGo(resource, name));
            given.forEach((name, answer) -> use(resource, name, answer, before.getOrDefault(name, List.of())));
        });
    }

    private void use(ResourceID resource, String name, NameAnswer given, List<InetAddress> before) {
        WatchedName state = watched.get(name);
        if (state == null) {
            state = new WatchedName(before, timer.instant());
            watched.put(name, state);
            askUrgently(name, state);
        }
        state.users().add(resource);
        if (!given.equals(state.answer())) {
            changes.changed(resource, given);
        }
    }

    private void letGo(ResourceID resource, String name) {
        WatchedName state = watched.get(name);
        if (state != null && state.users().remove(resource) && state.users().isEmpty()) {
            watched.remove(name);
            answers.remove(name);
        }
    }

    /** A resource may wait for it: names that nobody answered before must not stand in its way. */
    private void askUrgently(String name, WatchedName state) {
        slots.takeUrgently(() -> ask(name, state));
    }

    private void schedule(String name, WatchedName state, Duration delay) {
        timer.after(delay, () -> {
            if (isWatched(name, state)) {
                slots.take(() -> ask(name, state));
            }
        });
    }

    private void ask(String name, WatchedName state) {
        query.send(name, DnsNameResolver.TIMEOUT)
                .thenAccept(records -> timer.soon(() -> {
                    slots.release();
                    if (isWatched(name, state)) {
                        settle(name, state, records);
                    }
                }));
    }

    private void settle(String name, WatchedName state, AddressRecords records) {
        NameAnswer before = state.answer();
        state.take(records, timer.instant());
        if (!before.equals(state.answer())) {
            answers.put(name, state.answer());
            state.users().forEach(user -> changes.changed(user, before));
        }
        Duration wait = state.next(records);
        schedule(name, state, wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble())));
    }

    private boolean isWatched(String name, WatchedName state) {
        return watched.get(name) == state;
    }
}
