package io.lyncedge.operator.status;

import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.PodReport;
import io.lyncedge.operator.translate.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a status is made of.
 *
 * @param generation of the resource's spec
 * @param paused whether its annotation stops writes
 * @param verdict on its spec
 * @param plan that is reconciled: of this spec, or of the last accepted one; absent if none was ever accepted
 * @param objects in the cluster
 * @param pods of the Deployment and what they report
 * @param passing hashes of configurations that differ from the wanted one in addresses alone and were replaced just now
 * @param alsoPublishedBy other resources as {@code namespace/name}, by FQDN
 */
public record Situation(
        long generation,
        boolean paused,
        SpecVerdict verdict,
        Optional<Plan> plan,
        ObjectState objects,
        List<PodReport> pods,
        Set<String> passing,
        Map<String, List<String>> alsoPublishedBy) {
    public Situation {
        pods = List.copyOf(pods);
        passing = Set.copyOf(passing);
        alsoPublishedBy = Map.copyOf(alsoPublishedBy);
    }

    /** Without an address on its way. */
    public Situation(
            long generation,
            boolean paused,
            SpecVerdict verdict,
            Optional<Plan> plan,
            ObjectState objects,
            List<PodReport> pods,
            Map<String, List<String>> alsoPublishedBy) {
        this(generation, paused, verdict, plan, objects, pods, Set.of(), alsoPublishedBy);
    }

    /**
     * Whether an operator that has just started has not asked a pod yet that is ready: what it would say now says nothing
     * of the pods, and the answer comes within seconds.
     */
    public boolean isProvisional() {
        return pods.stream()
                .anyMatch(pod -> pod.ready() && !pod.terminating() && pod.answer() instanceof PodAnswer.NotAsked);
    }

    /** Whether the pods are all of the newest kind and serve the wanted configuration; so they do where none is wanted. */
    public boolean isRolledOut() {
        return Rollout.of(objects.deployment()).wanted() == 0
                || ConditionTable.findings(this).stream()
                        .anyMatch(finding -> finding.type() == ConditionType.PROGRAMMED && finding.isTrue());
    }

    /** The pods that are to serve the wanted configuration. */
    List<PodReport> livePods() {
        return pods.stream().filter(pod -> !pod.terminating()).toList();
    }

    /** Configuration hash that every pod is to serve by. */
    Optional<String> wantedHash() {
        return plan.map(wanted -> wanted.bundle().hash());
    }
}
