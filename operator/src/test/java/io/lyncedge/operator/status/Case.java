package io.lyncedge.operator.status;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A situation and what it comes to: one line of the table in {@code docs/status.md}.
 *
 * @param name of the situation, for people
 * @param situation as the table of conditions sees it
 * @param differences from the good situation: condition, status and reason, separated by blanks; the condition alone if
 *     it is absent
 */
record Case(String name, Situation situation, List<String> differences) {
    /** What the good situation comes to. */
    private static final List<String> GOOD = List.of(
            "Accepted True Accepted",
            "ResolvedRefs True ResolvedRefs",
            "Programmed True Programmed",
            "PoolsHealthy True PoolsHealthy",
            "PolicyEnforced True PolicyEnforced",
            "Ready True Ready",
            "Stalled",
            "Reconciling");

    static Case of(String name, Situation situation, String... differences) {
        return new Case(name, situation, Arrays.asList(differences));
    }

    /** Every condition, by type: type, status and reason, or the type alone if it is absent. */
    Map<String, String> expected() {
        Map<String, String> all = new LinkedHashMap<>();
        GOOD.forEach(line -> all.put(type(line), line));
        differences.forEach(line -> all.put(type(line), line));
        return all;
    }

    private static String type(String line) {
        return line.split(" ", 2)[0];
    }

    @Override
    public String toString() {
        return name;
    }
}
