package io.lyncedge.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.LyncEdgeProxyStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The table, situation by situation. */
final class ConditionTableTest {
    static final List<Case> CASES = AllSituations.CASES;

    /** The reasons of the API, as its documentation lists them; the type's own name when True comes besides. */
    private static final Map<ConditionType, Set<String>> DOCUMENTED = Map.of(
            ConditionType.ACCEPTED, Set.of("InvalidParameters", "ConfigTooLarge"),
            ConditionType.RESOLVED_REFS,
                    Set.of(
                            "Pending",
                            "SecretNotFound",
                            "InvalidCertificate",
                            "CertificateMismatch",
                            "CertificateExpired",
                            "NameNotCovered",
                            "CertificateAuthorityNotFound",
                            "AddressNotResolved",
                            "AddressNotAllowed",
                            "RoutingLoop"),
            ConditionType.PROGRAMMED,
                    Set.of(
                            "Pending",
                            "RolloutInProgress",
                            "ReplicaOutdated",
                            "ConfigRejected",
                            "ReplicaUnreachable",
                            "ObjectConflict"),
            ConditionType.POOLS_HEALTHY, Set.of("PoolUnavailable", "PoolDegraded", "Pending"),
            ConditionType.READY,
                    Set.of("MinimumReplicasUnavailable", "PublicationNotServed", "AddressNotAssigned", "Paused"),
            ConditionType.STALLED, Set.of("InvalidParameters", "ObjectConflict", "ProgressDeadlineExceeded"),
            ConditionType.RECONCILING, Set.of("Progressing"));

    @ParameterizedTest
    @FieldSource("CASES")
    void shouldFindEveryConditionWhenTheSituationIs(Case example) {
        // When
        Map<String, String> found = ConditionTable.findings(example.situation()).stream()
                .collect(Collectors.toMap(
                        finding -> finding.type().toString(),
                        finding -> finding.type() + " " + finding.truth() + " " + finding.reason()));

        // Then
        Map<String, String> all = new HashMap<>();
        Arrays.stream(ConditionType.values())
                .map(ConditionType::toString)
                .forEach(type -> all.put(type, found.getOrDefault(type, type)));
        assertThat(all).isEqualTo(example.expected());
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveASituationForEveryRowAndSoForEveryReason(ConditionType type) {
        // When
        Set<Row> decided = new HashSet<>();
        CASES.forEach(example -> Optional.ofNullable(
                        AllSituations.deciding(example.situation()).get(type))
                .ifPresent(decided::add));

        // Then
        assertThat(whens(decided))
                .containsExactlyInAnyOrderElementsOf(
                        ConditionTable.rows(type).stream().map(Row::when).toList());
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void shouldKeepToTheReasonsOfTheApiAndSayWhyWhenItIsNot(Case example) {
        assertThat(ConditionTable.findings(example.situation())).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank();
            if (DOCUMENTED.containsKey(finding.type()) && finding.type() != ConditionType.READY) {
                assertThat(finding.reason())
                        .satisfiesAnyOf(
                                reason -> assertThat(DOCUMENTED.get(finding.type()))
                                        .contains(reason),
                                reason -> assertThat(reason + finding.truth()).isEqualTo(finding.type() + "True"));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void shouldGiveEveryDocumentedReasonSomewhere(ConditionType type) {
        // When
        Set<String> given = CASES.stream()
                .flatMap(example -> ConditionTable.findings(example.situation()).stream())
                .filter(finding -> finding.type() == type)
                .map(Finding::reason)
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(given).containsAll(DOCUMENTED.getOrDefault(type, Set.of()));
    }

    /** Everything is wrong; whatever comes first in the documented order is put right, one after the other. */
    @Test
    void shouldTakeOverTheFirstThatIsMissingWhenReadyIsNotTrue() {
        assertThat(ReadyLadder.steps().stream().map(ConditionTableTest::ready).toList())
                .containsExactly(
                        "Paused",
                        "InvalidParameters",
                        "ObjectConflict",
                        "ConfigRejected",
                        "RolloutInProgress",
                        "ReplicaUnreachable",
                        "ReplicaOutdated",
                        "MinimumReplicasUnavailable",
                        "PublicationNotServed",
                        "AddressNotAssigned",
                        "Ready");
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void shouldReadAsKstatusDoesWhenToolsWait(Case example) {
        // Given
        LyncEdgeProxyStatus status = StatusFactory.create(example.situation(), Optional.empty(), Instant.EPOCH);

        // When
        Kstatus concluded = Kstatus.of(3, status);

        // Then
        boolean ready = "Ready True Ready".equals(example.expected().get("Ready"));
        boolean moving = example.expected().getOrDefault("Reconciling", "").startsWith("Reconciling True");
        assertThat(concluded == Kstatus.CURRENT).isEqualTo(ready && !moving);
        assertThat(concluded == Kstatus.FAILED)
                .isEqualTo(example.expected().getOrDefault("Stalled", "").startsWith("Stalled True"));
        assertThat(Kstatus.of(4, status)).isEqualTo(Kstatus.IN_PROGRESS);
        assertThat(status.conditions()).allMatch(condition -> condition.getObservedGeneration() == 3);
    }

    private static List<String> whens(Set<Row> rows) {
        return rows.stream().map(Row::when).toList();
    }

    private static String ready(Situation situation) {
        return ConditionTable.findings(situation).stream()
                .filter(finding -> finding.type() == ConditionType.READY)
                .map(Finding::reason)
                .findFirst()
                .orElseThrow();
    }
}
