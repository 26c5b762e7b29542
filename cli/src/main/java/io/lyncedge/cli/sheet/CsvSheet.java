package io.lyncedge.cli.sheet;

import io.lyncedge.api.v1alpha1.FirewallRow;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated values with the short column names. */
final class CsvSheet {
    private CsvSheet() {}

    static String write(List<FirewallRow> rows) {
        return Stream.concat(Stream.of(JsonSheet.FIELDS), rows.stream().map(CsvSheet::cells))
                .map(cells -> cells.stream().map(CsvSheet::quote).collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
    }

    private static List<String> cells(FirewallRow row) {
        return Stream.concat(
                        Stream.of(JsonSheet.interfaceName(row)),
                        Columns.cells(row).stream().map(items -> String.join(" ", items)))
                .toList();
    }

    private static String quote(String cell) {
        boolean plain = cell.chars().noneMatch(character -> character == ',' || character == '"' || character == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
