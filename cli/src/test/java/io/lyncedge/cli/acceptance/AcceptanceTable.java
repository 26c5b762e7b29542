package io.lyncedge.cli.acceptance;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The rows of requests.csv. */
final class AcceptanceTable {

    private AcceptanceTable() {}

    static List<AcceptanceRow> rows() {
        CsvMapper mapper = CsvMapper.csvBuilder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream table =
                        Objects.requireNonNull(AcceptanceTable.class.getResourceAsStream("/acceptance/requests.csv"));
                MappingIterator<AcceptanceRow> rows = mapper.readerFor(AcceptanceRow.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(table)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
