package io.lyncedge.cli.sheet;

import io.lyncedge.api.v1alpha1.FirewallRow;
import java.util.List;
import java.util.Locale;

/** Forms of the firewall sheet. */
public enum SheetFormat {
    /** Two tables for a terminal. */
    TABLE,
    /** Two tables for a document. */
    MARKDOWN,
    /** One table with a heading row (RFC 4180, but with line feeds); items of a list are separated by spaces. */
    CSV,
    /** One array of objects. */
    JSON;

    /** The rows in this form, ending with a line feed. */
    public String write(List<FirewallRow> rows) {
        return switch (this) {
            case TABLE -> TableSheet.write(rows);
            case MARKDOWN -> MarkdownSheet.write(rows);
            case CSV -> CsvSheet.write(rows);
            case JSON -> JsonSheet.write(rows);
        };
    }

    /** As the option is written. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
