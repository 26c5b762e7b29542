package io.lyncedge.operator.status;

import io.fabric8.kubernetes.api.model.Condition;
import io.lyncedge.api.v1alpha1.LyncEdgeProxyStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that an Event tells.
 *
 * @param good whether it is normal, or else a warning
 * @param reason CamelCase
 * @param message for people
 */
public record Transition(boolean good, String reason, String message) {
    private static final Set<String> SUMMARIES =
            Set.of(ConditionType.RECONCILING.toString(), ConditionType.STALLED.toString());

    private static final Set<String> PASSING =
            Set.of("RolloutInProgress", "ReplicaOutdated", "Pending", "Paused", "NotProbed");

    private static final Set<String> AWAITED = Set.of("MinimumReplicasUnavailable", "AddressNotAssigned");

    /** What has changed between two statuses: conditions whose status or reason is another, and new warnings. */
    public static List<Transition> between(Optional<LyncEdgeProxyStatus> before, LyncEdgeProxyStatus after) {
        List<Condition> old = before.map(LyncEdgeProxyStatus::conditions).orElse(List.of());
        Set<String> known =
                new HashSet<>(before.map(LyncEdgeProxyStatus::warnings).orElse(List.of()));
        return Stream.concat(
                        after.conditions().stream()
                                .filter(condition -> !SUMMARIES.contains(condition.getType()))
                                .filter(condition -> isNews(condition, old))
                                .filter(condition -> !isEcho(condition, after))
                                .map(condition -> of(condition, old)),
                        after.warnings().stream()
                                .filter(warning -> !known.contains(warning))
                                .map(Transition::warning))
                .toList();
    }

    /** What is not known yet is no news before it was ever known. */
    private static boolean isNews(Condition condition, List<Condition> old) {
        Set<Condition> same = old.stream()
                .filter(other -> other.getType().equals(condition.getType()))
                .collect(Collectors.toSet());
        return same.isEmpty()
                ? !Truth.UNKNOWN.toString().equals(condition.getStatus())
                : same.stream()
                        .noneMatch(other -> Objects.equals(other.getStatus(), condition.getStatus())
                                && Objects.equals(other.getReason(), condition.getReason()));
    }

    /** Ready that takes over another condition adds nothing to it. */
    private static boolean isEcho(Condition condition, LyncEdgeProxyStatus status) {
        return condition.getType().equals(ConditionType.READY.toString())
                && status.conditions().stream()
                        .anyMatch(other -> !other.getType().equals(condition.getType())
                                && !SUMMARIES.contains(other.getType())
                                && Objects.equals(other.getReason(), condition.getReason()));
    }

    /** A beginning is no fault: what is awaited is a warning only once it was there. */
    private static Transition of(Condition condition, List<Condition> old) {
        boolean good = Truth.TRUE.toString().equals(condition.getStatus())
                || PASSING.contains(condition.getReason())
                || AWAITED.contains(condition.getReason()) && !wasTrue(condition.getType(), old);
        return new Transition(
                good,
                condition.getReason(),
                condition.getType() + " is " + condition.getStatus() + ": " + condition.getMessage());
    }

    private static boolean wasTrue(String type, List<Condition> old) {
        return old.stream()
                .anyMatch(condition -> condition.getType().equals(type)
                        && Truth.TRUE.toString().equals(condition.getStatus()));
    }

    private static Transition warning(String warning) {
        String[] parts = warning.split(": ", 3);
        return new Transition(false, parts.length == 3 ? parts[1] : "Warning", warning);
    }
}
