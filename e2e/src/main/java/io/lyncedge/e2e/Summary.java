package io.lyncedge.e2e;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What all scenes came to: checks and seconds of each, and every measured figure beside its goal. */
final class Summary {
    private static final int WIDTH = 92;
    private static final String ROW = "%-" + WIDTH + "s %6s %9s %8s%n";

    private final List<Row> rows = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();

    void add(Row row) {
        rows.add(row);
    }

    void figure(String line) {
        figures.add(line);
    }

    /** Adds scenes that were played beside others. */
    void include(Summary beside) {
        beside.rows.forEach(
                row -> rows.add(new Row("  of these: " + row.title, row.checks, row.failures, row.seconds)));
        figures.addAll(beside.figures);
    }

    void print(PrintStream out) {
        out.printf("%n" + ROW, "scene", "checks", "otherwise", "seconds");
        rows.forEach(row -> out.printf(ROW, row.shown(), row.checks, row.failures, "%.0f".formatted(row.seconds)));
        out.println();
        figures.forEach(out::print);
        out.flush();
    }

    /**
     * A scene.
     *
     * @param title what it shows
     * @param checks how many there were
     * @param failures how many came otherwise than expected
     * @param seconds how long it took
     */
    record Row(String title, int checks, int failures, double seconds) {
        private String shown() {
            return title.substring(0, Math.min(title.length(), WIDTH));
        }
    }
}
