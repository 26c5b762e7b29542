package io.lyncedge.operator.status;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one table of situations: tests check it, and {@code docs/status.md} shows it. */
final class AllSituations {
    static final List<Case> CASES = Stream.of(
                    SpecSituations.CASES,
                    ObjectSituations.CASES,
                    PodSituations.CASES,
                    PoolSituations.CASES,
                    ReadySituations.CASES)
            .flatMap(List::stream)
            .toList();

    private AllSituations() {}

    /** The row that decides a condition, for each that is present. */
    static Map<ConditionType, Row> deciding(Situation situation) {
        Map<ConditionType, Finding> findings = ConditionTable.findings(situation).stream()
                .collect(Collectors.toMap(Finding::type, finding -> finding));
        return findings.keySet().stream()
                .collect(Collectors.toMap(
                        type -> type,
                        type -> ConditionTable.rows(type).stream()
                                .filter(row -> row.applies().test(new View(situation, earlier(findings, type))))
                                .findFirst()
                                .orElseThrow()));
    }

    private static Map<ConditionType, Finding> earlier(Map<ConditionType, Finding> findings, ConditionType type) {
        return findings.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(type) < 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
