package io.lyncedge.operator.status;

import static io.lyncedge.operator.status.Situations.HASH;
import static io.lyncedge.operator.status.Situations.pod;
import static io.lyncedge.operator.status.Situations.reported;
import static io.lyncedge.operator.status.Situations.serving;
import static io.lyncedge.operator.status.Situations.withPods;

import io.lyncedge.config.ConfigProblem;
import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.PodReport;
import io.lyncedge.operator.dataplane.RefusedConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the pods say of themselves. */
final class PodSituations {
    static final String OLD = "0".repeat(64);
    private static final PodAnswer GOOD = serving(Optional.of(true));
    private static final PodAnswer LAGGING = reported(OLD, Optional.of(true), Optional.of(false));
    private static final String ENFORCED = "PolicyEnforced Unknown NotProbed";

    static final List<Case> CASES = List.of(
            Case.of(
                    "no pod is there",
                    withPods(),
                    "Programmed False RolloutInProgress",
                    "PoolsHealthy Unknown Pending",
                    ENFORCED,
                    "Ready False RolloutInProgress",
                    "Reconciling True Progressing"),
            Case.of(
                    "the only ready pod is of an old ReplicaSet",
                    withPods(new PodReport("a", "u", true, false, false, GOOD)),
                    rolling()),
            Case.of(
                    "a pod is starting while another serves",
                    withPods(pod("a", GOOD), new PodReport("b", "u", false, false, true, new PodAnswer.NotAsked())),
                    rolling()),
            Case.of(
                    "a pod serves by another configuration",
                    withPods(pod("a", GOOD), pod("b", LAGGING)),
                    "Programmed False ReplicaOutdated",
                    "Ready False ReplicaOutdated",
                    "Reconciling True Progressing"),
            Case.of(
                    "a pod serves by a configuration that differs in addresses alone, for less than 60 s",
                    passing(pod("a", GOOD), pod("b", LAGGING))),
            Case.of(
                    "a pod that is not ready serves by another configuration",
                    withPods(pod("a", GOOD), new PodReport("b", "u", false, false, true, LAGGING)),
                    "Programmed False ReplicaOutdated",
                    "Ready False ReplicaOutdated",
                    "Reconciling True Progressing"),
            Case.of(
                    "a pod that ends serves by another configuration",
                    withPods(pod("a", GOOD), new PodReport("b", "u", true, true, true, LAGGING))),
            Case.of(
                    "a pod does not answer",
                    withPods(pod("a", GOOD), pod("b", new PodAnswer.Unreachable("it refuses connections"))),
                    "Programmed Unknown ReplicaUnreachable",
                    "Ready Unknown ReplicaUnreachable"),
            Case.of(
                    "no pod answers, and none is ready any more",
                    withPods(new PodReport(
                            "a", "u", false, false, true, new PodAnswer.Unreachable("it gave no answer"))),
                    "Programmed Unknown ReplicaUnreachable",
                    "PoolsHealthy Unknown Pending",
                    ENFORCED,
                    "Ready Unknown ReplicaUnreachable"),
            Case.of("a pod refuses the configuration", withPods(pod("a", GOOD), pod("b", refusing())), rejected()),
            Case.of("a pod cannot listen", withPods(pod("a", GOOD), pod("b", unbound())), rejected()),
            Case.of(
                    "no replica has tried a forbidden connection",
                    withPods(pod("a", reported(HASH, Optional.of(true), Optional.empty()))),
                    ENFORCED),
            Case.of(
                    "a forbidden connection came about",
                    withPods(pod("a", GOOD), pod("b", reported(HASH, Optional.of(true), Optional.of(true)))),
                    "PolicyEnforced False NotEnforced"),
            Case.of(
                    "a NetworkPolicy of somebody else allows more",
                    Situations.with(objects -> objects.withWidening(List.of("open-all"))),
                    "PolicyEnforced False WidenedByOtherPolicy"));

    private PodSituations() {}

    private static Situation passing(PodReport... pods) {
        Situation good = Situations.good();
        return new Situation(
                3, false, good.verdict(), good.plan(), good.objects(), List.of(pods), Set.of(OLD), Map.of());
    }

    private static String[] rolling() {
        return new String[] {
            "Programmed False RolloutInProgress", "Ready False RolloutInProgress", "Reconciling True Progressing"
        };
    }

    private static String[] rejected() {
        return new String[] {"Programmed False ConfigRejected", "Ready False ConfigRejected"};
    }

    private static PodAnswer refusing() {
        PodAnswer.Reported served = (PodAnswer.Reported) LAGGING;
        RefusedConfig refused = new RefusedConfig(
                Optional.of(HASH), List.of(new ConfigProblem("pools[0].tls.trust.caFile", "is empty", "write PEM")));
        return new PodAnswer.Reported(
                OLD,
                1,
                "serving",
                List.of(),
                List.of(),
                served.servers(),
                Optional.of(refused),
                served.forbiddenConnected());
    }

    private static PodAnswer unbound() {
        PodAnswer.Reported served = (PodAnswer.Reported) GOOD;
        return new PodAnswer.Reported(
                HASH,
                1,
                "serving",
                List.of("0.0.0.0:80: in use"),
                List.of(),
                served.servers(),
                Optional.empty(),
                served.forbiddenConnected());
    }
}
