package io.lyncedge.operator.status;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table from situations to conditions: for each type the first row whose case is given. */
public final class ConditionTable {
    private ConditionTable() {}

    /** The conditions of a situation, in the order of their types; those that are present only while true may lack. */
    public static List<Finding> findings(Situation situation) {
        Map<ConditionType, Finding> found = new EnumMap<>(ConditionType.class);
        for (ConditionType type : ConditionType.values()) {
            find(type, new View(situation, Map.copyOf(found))).ifPresent(finding -> found.put(type, finding));
        }
        return List.copyOf(found.values());
    }

    private static Optional<Finding> find(ConditionType type, View view) {
        return rows(type).stream()
                .filter(row -> row.applies().test(view))
                .findFirst()
                .map(row -> row.verdict().apply(view))
                .map(verdict -> new Finding(type, verdict.truth(), verdict.reason(), verdict.message()));
    }

    /** The rows of a type, in their order. */
    static List<Row> rows(ConditionType type) {
        return switch (type) {
            case ACCEPTED -> SpecRows.ACCEPTED;
            case RESOLVED_REFS -> SpecRows.RESOLVED_REFS;
            case PROGRAMMED -> ProgrammedRows.PROGRAMMED;
            case POOLS_HEALTHY -> ServingRows.POOLS_HEALTHY;
            case POLICY_ENFORCED -> ProgrammedRows.POLICY_ENFORCED;
            case READY -> ServingRows.READY;
            case STALLED -> ServingRows.STALLED;
            case RECONCILING -> ServingRows.RECONCILING;
        };
    }
}
