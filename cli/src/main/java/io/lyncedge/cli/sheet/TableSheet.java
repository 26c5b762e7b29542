package io.lyncedge.cli.sheet;

import io.lyncedge.api.v1alpha1.FirewallRow;
import io.lyncedge.api.v1alpha1.NetworkSide;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Aligned columns; names and addresses one below the other, notes wrapped. */
final class TableSheet {
    private static final int NOTE_WIDTH = 60;
    private static final String GAP = "  ";

    private TableSheet() {}

    static String write(List<FirewallRow> rows) {
        StringBuilder text = new StringBuilder();
        for (NetworkSide side : NetworkSide.values()) {
            List<FirewallRow> own = Columns.of(side, rows);
            if (!own.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(Columns.title(side))
                        .append('\n');
                appendTable(text, own);
            }
        }
        return text.toString();
    }

    private static void appendTable(StringBuilder text, List<FirewallRow> rows) {
        List<List<List<String>>> table = new ArrayList<>();
        table.add(Columns.HEADINGS.stream().map(List::of).toList());
        rows.forEach(row ->
                table.add(Columns.cells(row).stream().map(TableSheet::wrap).toList()));
        int[] widths = IntStream.range(0, Columns.HEADINGS.size())
                .map(column -> width(table, column))
                .toArray();
        table.forEach(row -> appendRow(text, row, widths));
    }

    private static void appendRow(StringBuilder text, List<List<String>> row, int[] widths) {
        int height = row.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < height; line++) {
            StringBuilder cells = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = row.get(column);
                String item = line < cell.size() ? cell.get(line) : "";
                cells.append(item)
                        .append(" ".repeat(widths[column] - item.length()))
                        .append(GAP);
            }
            text.append(cells.toString().stripTrailing()).append('\n');
        }
    }

    private static int width(List<List<List<String>>> table, int column) {
        return table.stream()
                .flatMap(row -> row.get(column).stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static List<String> wrap(List<String> cell) {
        return cell.stream().flatMap(item -> wrap(item).stream()).toList();
    }

    private static List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > NOTE_WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
