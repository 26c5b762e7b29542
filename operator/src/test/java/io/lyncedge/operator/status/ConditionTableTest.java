package io.lyncedge.operator.status;

import static io.lyncedge.operator.status.ConditionType.ACCEPTED;
import static io.lyncedge.operator.status.ConditionType.POLICY_ENFORCED;
import static io.lyncedge.operator.status.ConditionType.POOLS_HEALTHY;
import static io.lyncedge.operator.status.ConditionType.PROGRAMMED;
import static io.lyncedge.operator.status.ConditionType.READY;
import static io.lyncedge.operator.status.ConditionType.RECONCILING;
import static io.lyncedge.operator.status.ConditionType.RESOLVED_REFS;
import static io.lyncedge.operator.status.ConditionType.STALLED;
import static io.lyncedge.operator.status.Situations.HASH;
import static io.lyncedge.operator.status.Situations.PLAN;
import static io.lyncedge.operator.status.Situations.deployment;
import static io.lyncedge.operator.status.Situations.good;
import static io.lyncedge.operator.status.Situations.pod;
import static io.lyncedge.operator.status.Situations.reported;
import static io.lyncedge.operator.status.Situations.service;
import static io.lyncedge.operator.status.Situations.serving;
import static io.lyncedge.operator.status.Situations.with;
import static io.lyncedge.operator.status.Situations.withDeployment;
import static io.lyncedge.operator.status.Situations.withPlan;
import static io.lyncedge.operator.status.Situations.withPods;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.lyncedge.config.ConfigProblem;
import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.PodReport;
import io.lyncedge.operator.dataplane.RefusedConfig;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.RefusalReason;
import io.lyncedge.operator.translate.SpecProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The table, situation by situation. */
final class ConditionTableTest {
    private static final String OLD = "0".repeat(64);
    private static final List<SpecProblem> PROBLEMS = List.of(new SpecProblem("spec.pools[0]", "is odd", "fix it"));

    /** A situation and what it comes to: condition, status and reason, separated by blanks; no status = absent. */
    record Case(String name, Situation situation, List<String> expected) {
        static Case of(String name, Situation situation, String... expected) {
            return new Case(name, situation, List.of(expected));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Case> CASES = List.of(
            Case.of(
                    "good",
                    good(),
                    "Accepted True Accepted",
                    "ResolvedRefs True ResolvedRefs",
                    "Programmed True Programmed",
                    "PoolsHealthy True PoolsHealthy",
                    "PolicyEnforced Unknown NotProbed",
                    "Ready True Ready",
                    "Stalled",
                    "Reconciling"),
            Case.of(
                    "refused for the first time",
                    refused(Optional.empty(), RefusalReason.INVALID_PARAMETERS),
                    "Accepted False InvalidParameters",
                    "ResolvedRefs Unknown Pending",
                    "Programmed False Pending",
                    "PoolsHealthy Unknown Pending",
                    "Ready False InvalidParameters",
                    "Stalled True InvalidParameters",
                    "Reconciling"),
            Case.of(
                    "refused after it was accepted",
                    new Situation(
                            3,
                            false,
                            new SpecVerdict.Refused(RefusalReason.INVALID_PARAMETERS, PROBLEMS),
                            Optional.of(PLAN),
                            good().objects(),
                            good().pods(),
                            Map.of()),
                    "Accepted False InvalidParameters",
                    "Programmed True Programmed",
                    "PoolsHealthy True PoolsHealthy",
                    "Ready False InvalidParameters",
                    "Stalled True InvalidParameters"),
            Case.of(
                    "too large",
                    refused(Optional.empty(), RefusalReason.CONFIG_TOO_LARGE),
                    "Accepted False ConfigTooLarge",
                    "Ready False ConfigTooLarge",
                    "Stalled True InvalidParameters"),
            Case.of(
                    "Secret missing",
                    withPlan(Situations.plan(missingSecret(), Resources.plain())),
                    "ResolvedRefs False SecretNotFound",
                    "Ready False ReplicaOutdated"),
            Case.of(
                    "foreign object",
                    with(objects -> new ObjectState(
                            List.of(new ObjectName("Service", "contoso-lyncedge")),
                            List.of(),
                            List.of(),
                            objects.deployment(),
                            objects.service())),
                    "Programmed False ObjectConflict",
                    "Ready False ObjectConflict",
                    "Stalled True ObjectConflict",
                    "Reconciling"),
            Case.of(
                    "write refused",
                    with(objects -> new ObjectState(
                            List.of(),
                            List.of(),
                            List.of("Service x: HTTP 403"),
                            objects.deployment(),
                            objects.service())),
                    "Programmed False Pending",
                    "Ready False Pending",
                    "Reconciling True Progressing"),
            Case.of(
                    "child being deleted",
                    with(objects -> new ObjectState(
                            List.of(),
                            List.of(new ObjectName("Service", "x")),
                            List.of(),
                            objects.deployment(),
                            objects.service())),
                    "Programmed False Pending"),
            Case.of("no Deployment", with(_ -> ObjectState.NONE), "Programmed False Pending", "Ready False Pending"),
            Case.of("no pods wanted", withDeployment(deployment(0, 0, 0)), "Programmed False Pending", "Reconciling"),
            Case.of(
                    "rolling",
                    withDeployment(deployment(2, 1, 2)),
                    "Programmed False RolloutInProgress",
                    "Ready False RolloutInProgress",
                    "Reconciling True Progressing"),
            Case.of(
                    "no current pod ready",
                    withPods(new PodReport("a", "u", true, false, false, serving(Optional.of(true)))),
                    "Programmed False RolloutInProgress"),
            Case.of(
                    "stuck",
                    withDeployment(stuck()),
                    "Programmed False RolloutInProgress",
                    "Stalled True ProgressDeadlineExceeded",
                    "Reconciling"),
            Case.of(
                    "one lags",
                    withPods(
                            pod("a", serving(Optional.of(true))),
                            pod("b", reported(OLD, Optional.of(true), Optional.empty()))),
                    "Programmed False ReplicaOutdated",
                    "Ready False ReplicaOutdated",
                    "Reconciling True Progressing"),
            Case.of(
                    "one that ends lags",
                    withPods(
                            pod("a", serving(Optional.of(true))),
                            new PodReport(
                                    "b", "u", true, true, true, reported(OLD, Optional.empty(), Optional.empty()))),
                    "Programmed True Programmed"),
            Case.of(
                    "one does not answer",
                    withPods(pod("a", serving(Optional.of(true))), pod("b", new PodAnswer.Unreachable("timed out"))),
                    "Programmed Unknown ReplicaUnreachable",
                    "Ready Unknown ReplicaUnreachable"),
            Case.of(
                    "one refuses",
                    withPods(pod("a", serving(Optional.of(true))), pod("b", refusing())),
                    "Programmed False ConfigRejected",
                    "Ready False ConfigRejected",
                    "Reconciling"),
            Case.of(
                    "one starts",
                    withPods(
                            pod("a", serving(Optional.of(true))),
                            new PodReport("b", "u", false, false, true, new PodAnswer.NotAsked())),
                    "Programmed False RolloutInProgress"),
            Case.of(
                    "too few ready",
                    withDeployment(deployment(2, 2, 1)),
                    "Programmed True Programmed",
                    "Ready False MinimumReplicasUnavailable",
                    "Reconciling True Progressing"),
            Case.of(
                    "no address",
                    with(objects -> new ObjectState(
                            List.of(),
                            List.of(),
                            List.of(),
                            objects.deployment(),
                            Optional.of(service("LoadBalancer", false)))),
                    "Ready False AddressNotAssigned",
                    "Reconciling True Progressing"),
            Case.of(
                    "no address needed",
                    with(objects -> new ObjectState(
                            List.of(),
                            List.of(),
                            List.of(),
                            objects.deployment(),
                            Optional.of(service("NodePort", false)))),
                    "Ready True Ready"),
            Case.of(
                    "pool down everywhere",
                    withPods(pod("a", serving(Optional.of(false))), pod("b", serving(Optional.of(false)))),
                    "PoolsHealthy False PoolUnavailable",
                    "Ready True Ready"),
            Case.of(
                    "pool down for one",
                    withPods(pod("a", serving(Optional.of(false))), pod("b", serving(Optional.of(true)))),
                    "PoolsHealthy False PoolDegraded",
                    "Ready True Ready"),
            Case.of(
                    "pool not probed",
                    withPods(pod("a", serving(Optional.empty())), pod("b", serving(Optional.of(true)))),
                    "PoolsHealthy Unknown Pending"),
            Case.of(
                    "policies not enforced",
                    withPods(
                            pod("a", reported(HASH, Optional.of(true), Optional.of(false))),
                            pod("b", reported(HASH, Optional.of(true), Optional.of(true)))),
                    "PolicyEnforced False NotEnforced",
                    "Ready True Ready"),
            Case.of(
                    "policies enforced",
                    withPods(
                            pod("a", reported(HASH, Optional.of(true), Optional.of(false))),
                            pod("b", reported(HASH, Optional.of(true), Optional.empty()))),
                    "PolicyEnforced True PolicyEnforced"),
            Case.of(
                    "paused",
                    new Situation(
                            3,
                            true,
                            new SpecVerdict.Accepted(),
                            Optional.of(PLAN),
                            good().objects(),
                            good().pods(),
                            Map.of()),
                    "Programmed True Programmed",
                    "Ready False Paused",
                    "Reconciling",
                    "Stalled"));

    @ParameterizedTest
    @FieldSource("CASES")
    void shouldFindTheConditionsWhenTheSituationIs(Case example) {
        // When
        Map<String, String> found = ConditionTable.findings(example.situation()).stream()
                .collect(Collectors.toMap(
                        finding -> finding.type().toString(),
                        finding -> finding.type() + " " + finding.truth() + " " + finding.reason()));

        // Then
        assertThat(example.expected())
                .allSatisfy(expected -> assertThat(found.getOrDefault(expected.split(" ")[0], expected.split(" ")[0]))
                        .isEqualTo(expected));
    }

    @Test
    void shouldHaveARowForEveryReasonWhenCompared() {
        // Given
        List<ConditionType> types = List.of(
                ACCEPTED, RESOLVED_REFS, PROGRAMMED, POOLS_HEALTHY, POLICY_ENFORCED, READY, STALLED, RECONCILING);

        // Then
        assertThat(types).containsExactly(ConditionType.values());
        assertThat(types)
                .allSatisfy(type -> assertThat(ConditionTable.rows(type)).isNotEmpty());
    }

    private static Situation refused(Optional<Plan> plan, RefusalReason reason) {
        return new Situation(
                3, false, new SpecVerdict.Refused(reason, PROBLEMS), plan, ObjectState.NONE, List.of(), Map.of());
    }

    private static TestWorld missingSecret() {
        TestWorld world = new TestWorld();
        world.source().remove("contoso-public");
        return world;
    }

    private static Deployment stuck() {
        return new DeploymentBuilder(deployment(2, 1, 2))
                .editStatus()
                .addNewCondition()
                .withType("Progressing")
                .withStatus("False")
                .withReason("ProgressDeadlineExceeded")
                .endCondition()
                .endStatus()
                .build();
    }

    private static PodAnswer refusing() {
        return new PodAnswer.Reported(
                OLD,
                1,
                "serving",
                List.of(),
                List.of(),
                List.of(),
                Optional.of(
                        new RefusedConfig(Optional.of(HASH), List.of(new ConfigProblem("tls", "is odd", "fix it")))),
                Optional.empty());
    }
}
