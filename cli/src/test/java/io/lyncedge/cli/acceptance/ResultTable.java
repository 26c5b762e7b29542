package io.lyncedge.cli.acceptance;

import java.util.ArrayList;
import java.util.List;

/** What came of the rows, for people. */
final class ResultTable {

    private final List<String> lines = new ArrayList<>();
    private int passed;
    private int pending;
    private int failed;

    void add(AcceptanceRow row, Verdict verdict) {
        String word = word(row, verdict);
        lines.add(String.format(
                "%-6s %-9s %-8s expected %-20s saw %-20s %s",
                row.id(), row.topology(), row.kind(), row.expectedStatus(), verdict.seen(), word));
    }

    void print() {
        if (Boolean.getBoolean("acceptance.table")) {
            lines.forEach(System.out::println);
        }
        System.out.printf("acceptance: %d rows passed, %d pending, %d failed%n", passed, pending, failed);
    }

    private String word(AcceptanceRow row, Verdict verdict) {
        if (verdict.passed()) {
            passed++;
            return "passed";
        }
        if (Scripts.PENDING.containsKey(row.id())) {
            pending++;
            return "pending: " + Scripts.PENDING.get(row.id());
        }
        failed++;
        return "FAILED: " + verdict.faults();
    }
}
