package io.lyncedge.operator.status;

import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.PodReport;
import io.lyncedge.operator.dataplane.RefusedConfig;
import java.util.List;
import java.util.Optional;

/**
 * The live pods, by what they say. All lists are sorted by name, since the reports are.
 *
 * @param situation they are in
 */
record PodView(Situation situation) {
    private static final int HASH_DIGITS = 12;

    /** Pods that refuse the wanted configuration, or cannot listen where it tells them to. */
    List<String> rejecting() {
        return situation.livePods().stream()
                .flatMap(pod -> rejection(pod).map(why -> pod.podName() + " " + why).stream())
                .toList();
    }

    private Optional<String> rejection(PodReport pod) {
        if (!(pod.answer() instanceof PodAnswer.Reported reported)) {
            return Optional.empty();
        }
        if (!reported.unbound().isEmpty()) {
            return Optional.of("cannot listen: " + String.join("; ", reported.unbound()));
        }
        return reported.refused()
                .filter(refused -> !serves(pod) && isWanted(refused))
                .map(refused -> "refuses it: " + Bounded.list(refused.problems()));
    }

    private boolean isWanted(RefusedConfig refused) {
        return refused.configHash().isEmpty() || refused.configHash().equals(situation.wantedHash());
    }

    /** Pods whose admin port does not answer. */
    List<String> unreachable() {
        return situation.livePods().stream()
                .filter(pod -> pod.answer() instanceof PodAnswer.Unreachable)
                .map(pod -> pod.podName() + " (" + ((PodAnswer.Unreachable) pod.answer()).reason() + ")")
                .toList();
    }

    /** Pods that were not asked: they have no address yet. */
    List<String> starting() {
        return situation.livePods().stream()
                .filter(pod -> pod.answer() instanceof PodAnswer.NotAsked)
                .map(PodReport::podName)
                .toList();
    }

    /** Pods that serve by another configuration, and not by one that only lacks an address of this minute. */
    List<String> outdated() {
        return situation.livePods().stream()
                .filter(pod -> pod.answer() instanceof PodAnswer.Reported reported
                        && !serves(pod)
                        && !situation.passing().contains(reported.configHash()))
                .map(PodReport::podName)
                .toList();
    }

    /** Whether some pod of the current ReplicaSet is ready. */
    boolean anyCurrentReady() {
        return situation.livePods().stream().anyMatch(pod -> pod.current() && pod.ready());
    }

    /** The hash, short enough to be read. */
    String shortHash() {
        return situation
                .wantedHash()
                .map(hash -> hash.substring(0, HASH_DIGITS))
                .orElse("");
    }

    /** What the pods that answered say. */
    List<PodAnswer.Reported> reports() {
        return situation.livePods().stream()
                .map(PodReport::answer)
                .filter(PodAnswer.Reported.class::isInstance)
                .map(PodAnswer.Reported.class::cast)
                .toList();
    }

    private boolean serves(PodReport pod) {
        return situation.wantedHash().filter(pod::serves).isPresent();
    }
}
