package io.lyncedge.operator.dataplane;

import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.operator.timer.Slots;
import io.lyncedge.operator.timer.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Asks pods in turn, at most 64 at a time, and nudges those that lag. */
final class PodPoller {
    private static final int MAX_IN_FLIGHT = 64;

    private final Timer timer;
    private final Executor workers;
    private final PodAccess access;
    private final Consumer<ResourceID> changed;
    private final Slots slots = new Slots(MAX_IN_FLIGHT);
    private final Map<PodKey, TrackedPod> tracked = new HashMap<>();
    private final Map<ResourceID, Set<PodKey>> podsOf = new HashMap<>();
    private final Map<String, PodAnswer> answers = new ConcurrentHashMap<>();

    /** A pod by name and UID. */
    record PodKey(String namespace, String name, String uid) {}

    /**
     * One that asks nobody yet.
     *
     * @param timer to which its state is confined
     * @param workers that may block
     * @param access to the pods
     * @param changed told of the resource whose pod reports something else
     */
    PodPoller(Timer timer, Executor workers, PodAccess access, Consumer<ResourceID> changed) {
        this.timer = timer;
        this.workers = workers;
        this.access = access;
        this.changed = changed;
    }

    /** What these pods, and no others of the resource, have to report. */
    void expect(ResourceID resource, String wantedHash, Set<PodKey> pods) {
        timer.soon(() -> {
            Set<PodKey> before = pods.isEmpty() ? podsOf.remove(resource) : podsOf.put(resource, pods);
            Objects.requireNonNullElse(before, Set.<PodKey>of()).stream()
                    .filter(key -> !pods.contains(key))
                    .forEach(this::retire);
            pods.forEach(key -> want(key, tracked.computeIfAbsent(key, _ -> new TrackedPod(resource)), wantedHash));
        });
    }

    /** What a pod said last. */
    PodAnswer answer(String uid) {
        return answers.getOrDefault(uid, new PodAnswer.NotAsked());
    }

    /** How many pods have said something, well or not. */
    int size() {
        return answers.size();
    }

    private void want(PodKey key, TrackedPod pod, String wantedHash) {
        boolean unwell = pod.loses(isReady(key));
        if (pod.want(wantedHash)) {
            nudgeIfDue(key, pod);
            boolean known = answers.containsKey(key.uid());
            schedule(key, pod, known ? Pace.FAST : Duration.ZERO);
        } else if (unwell) {
            schedule(key, pod, Duration.ZERO);
        }
    }

    private void schedule(PodKey key, TrackedPod pod, Duration delay) {
        int turn = pod.begin();
        timer.after(delay, () -> {
            if (pod.isTurn(turn)) {
                slots.take(() -> ask(key, pod, turn));
            }
        });
    }

    private void ask(PodKey key, TrackedPod pod, int turn) {
        Optional<PodRef> there = access.find(key.namespace(), key.name(), key.uid());
        Optional<String> address = there.flatMap(PodRef::address);
        if (!pod.isTurn(turn) || address.isEmpty()) {
            slots.release();
            skip(key, pod, turn, there.isPresent());
            return;
        }
        workers.execute(() -> {
            PodAnswer answer = access.ask(address.get());
            timer.soon(() -> {
                slots.release();
                settle(key, pod, turn, isStarting(key) ? whileStarting(answer) : answer);
            });
        });
    }

    private boolean isReady(PodKey key) {
        return access.find(key.namespace(), key.name(), key.uid())
                .filter(PodRef::ready)
                .isPresent();
    }

    private boolean isStarting(PodKey key) {
        return access.find(key.namespace(), key.name(), key.uid())
                .filter(PodRef::starting)
                .isPresent();
    }

    /** A process that is starting answers nobody, which is as it should be. */
    private static PodAnswer whileStarting(PodAnswer answer) {
        return answer instanceof PodAnswer.Unreachable ? new PodAnswer.NotAsked() : answer;
    }

    private void skip(PodKey key, TrackedPod pod, int turn, boolean there) {
        if (!pod.isTurn(turn)) {
            return;
        }
        if (there) {
            schedule(key, pod, pod.next());
        } else {
            retire(key);
        }
    }

    private void settle(PodKey key, TrackedPod pod, int turn, PodAnswer answer) {
        if (!pod.isTurn(turn)) {
            return;
        }
        boolean matters = pod.take(answer);
        answers.put(key.uid(), pod.answer());
        if (matters) {
            changed.accept(pod.resource());
        }
        nudgeIfDue(key, pod);
        schedule(key, pod, pod.next());
    }

    private void nudgeIfDue(PodKey key, TrackedPod pod) {
        access.find(key.namespace(), key.name(), key.uid())
                .filter(there -> !there.terminating())
                .ifPresent(there -> pod.nudge(timer.instant())
                        .ifPresent(attempt -> workers.execute(() -> access.nudge(there, pod.wantedHash(), attempt))));
    }

    private void retire(PodKey key) {
        TrackedPod pod = tracked.remove(key);
        if (pod != null) {
            pod.begin();
            answers.remove(key.uid());
        }
    }
}
