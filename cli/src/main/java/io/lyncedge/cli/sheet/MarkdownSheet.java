package io.lyncedge.cli.sheet;

import io.lyncedge.api.v1alpha1.FirewallRow;
import io.lyncedge.api.v1alpha1.NetworkSide;
import java.util.List;
import java.util.stream.Collectors;

/** Tables of GitHub's Markdown. */
final class MarkdownSheet {
    private MarkdownSheet() {}

    static String write(List<FirewallRow> rows) {
        StringBuilder text = new StringBuilder();
        for (NetworkSide side : NetworkSide.values()) {
            List<FirewallRow> own = Columns.of(side, rows);
            if (!own.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append("### ")
                        .append(Columns.title(side))
                        .append("\n\n")
                        .append(line(Columns.HEADINGS))
                        .append("| --- ".repeat(Columns.HEADINGS.size()))
                        .append("|\n");
                own.forEach(row -> text.append(line(
                        Columns.cells(row).stream().map(MarkdownSheet::cell).toList())));
            }
        }
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(List<String> items) {
        return items.stream().map(item -> item.replace("|", "\\|")).collect(Collectors.joining("<br>"));
    }
}
