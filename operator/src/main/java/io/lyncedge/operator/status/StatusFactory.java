package io.lyncedge.operator.status;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import io.lyncedge.api.v1alpha1.LyncEdgeProxyStatus;
import io.lyncedge.operator.resources.ObjectIdentity;
import io.lyncedge.operator.translate.FirewallSheet;
import io.lyncedge.operator.translate.Plan;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Makes the status of a situation. Equal situations give equal statuses, but for the times of what has flipped. */
public final class StatusFactory {
    private static final int SHORT_HASH = 12;
    private static final int MAX_WARNING = 1024;
    private static final int MAX_WARNINGS = 1024;

    private StatusFactory() {}

    /**
     * The whole status.
     *
     * @param before the status that the resource has
     * @param now when a condition that has flipped did so
     */
    public static LyncEdgeProxyStatus create(Situation situation, Optional<LyncEdgeProxyStatus> before, Instant now) {
        Rollout rollout = Rollout.of(situation.objects().deployment());
        Optional<Plan> plan = situation.plan();
        return new LyncEdgeProxyStatus(
                situation.generation(),
                situation.wantedHash().orElse(null),
                situation
                        .wantedHash()
                        .map(hash -> hash.substring(0, SHORT_HASH))
                        .orElse(null),
                rollout.total(),
                rollout.ready(),
                plan.map(wanted -> new ObjectIdentity(wanted.identity()).selectorText())
                        .orElse(null),
                situation.objects().service().map(ServiceAddresses::of).orElse(List.of()),
                conditions(situation, before, now),
                plan.map(StatusFactory::warnings).orElse(List.of()),
                plan.map(wanted -> PublicationStatuses.of(wanted, situation.alsoPublishedBy()))
                        .orElse(List.of()),
                plan.map(wanted -> PoolStatuses.of(wanted, new PoolView(situation)))
                        .orElse(List.of()),
                plan.map(FirewallSheet::rows).orElse(List.of()));
    }

    private static List<Condition> conditions(Situation situation, Optional<LyncEdgeProxyStatus> before, Instant now) {
        List<Condition> old = before.map(LyncEdgeProxyStatus::conditions).orElse(List.of());
        return ConditionTable.findings(situation).stream()
                .map(finding -> new ConditionBuilder()
                        .withType(finding.type().toString())
                        .withStatus(finding.truth().toString())
                        .withReason(finding.reason())
                        .withMessage(finding.message())
                        .withObservedGeneration(situation.generation())
                        .withLastTransitionTime(transition(finding, old, now))
                        .build())
                .toList();
    }

    /** Moves only when the status flips. */
    private static String transition(Finding finding, List<Condition> old, Instant now) {
        return old.stream()
                .filter(condition -> condition.getType().equals(finding.type().toString())
                        && condition.getStatus().equals(finding.truth().toString()))
                .findFirst()
                .map(Condition::getLastTransitionTime)
                .orElseGet(() -> now.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static List<String> warnings(Plan plan) {
        return plan.warnings().stream()
                .map(warning -> Bounded.cut(warning.toString(), MAX_WARNING))
                .limit(MAX_WARNINGS)
                .toList();
    }
}
