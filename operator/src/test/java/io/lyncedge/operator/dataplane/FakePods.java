package io.lyncedge.operator.dataplane;

import io.lyncedge.operator.dataplane.PodAnswer.Unreachable;
import io.lyncedge.operator.dataplane.PodPoller.PodKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Pods that say what a test tells them, and remember when they were asked and nudged. */
final class FakePods implements PodAccess {
    private final InstantSource clock;
    private final Map<String, PodRef> pods = new TreeMap<>();
    private final Map<String, PodAnswer> answers = new HashMap<>();
    private final List<Instant> asked = new ArrayList<>();
    private final List<String> nudges = new ArrayList<>();

    FakePods(InstantSource clock) {
        this.clock = clock;
    }

    FakePods add(String name, PodAnswer answer) {
        pods.put(name, new PodRef("lync-edge", name, "uid-" + name, "contoso", Optional.of(name), true, false, false));
        answers.put(name, answer);
        return this;
    }

    void terminate(String name) {
        pods.computeIfPresent(
                name,
                (_, pod) -> new PodRef(pod.namespace(), name, pod.uid(), "contoso", pod.address(), true, false, true));
    }

    void start(String name) {
        pods.put(name, new PodRef("lync-edge", name, "uid-" + name, "contoso", Optional.of(name), false, true, false));
    }

    void unready(String name) {
        pods.computeIfPresent(
                name,
                (_, pod) ->
                        new PodRef(pod.namespace(), name, pod.uid(), "contoso", pod.address(), false, false, false));
    }

    void withoutAddress(String name) {
        pods.put(name, new PodRef("lync-edge", name, "uid-" + name, "contoso", Optional.empty(), false, false, false));
    }

    void remove(String name) {
        pods.remove(name);
    }

    void answer(String name, PodAnswer answer) {
        answers.put(name, answer);
    }

    Set<PodKey> keys() {
        return pods.values().stream()
                .map(pod -> new PodKey(pod.namespace(), pod.name(), pod.uid()))
                .collect(Collectors.toSet());
    }

    /** Seconds after a moment at which any pod was asked. */
    List<Double> askedAfter(Instant start) {
        return asked.stream()
                .map(at -> Duration.between(start, at).toMillis() / 1000.0)
                .toList();
    }

    void forget() {
        asked.clear();
        nudges.clear();
    }

    /** Pod, first digit of the wanted hash, attempt, and second of the epoch. */
    List<String> nudges() {
        return List.copyOf(nudges);
    }

    @Override
    public Optional<PodRef> find(String namespace, String name, String uid) {
        return Optional.ofNullable(pods.get(name));
    }

    @Override
    public PodAnswer ask(String address) {
        asked.add(clock.instant());
        return answers.getOrDefault(address, new Unreachable("it refuses connections"));
    }

    @Override
    public void nudge(PodRef pod, String wantedHash, int attempt) {
        nudges.add(pod.name() + " " + wantedHash.charAt(0) + " " + attempt + " at "
                + clock.instant().getEpochSecond());
    }
}
