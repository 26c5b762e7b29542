package io.lyncedge.proxy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/metrics.md says what the table of metrics says; {@code make docs} rewrites it. */
class MetricsDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "metrics.md");

    private static final String START = """
            # Metrics of the proxy

            `GET /metrics` on the admin listener. Labels come from small closed sets or from the configuration, never from a request. The JVM's own metrics come besides, as Micrometer names them.

            | metric | kind | labels | meaning |
            | --- | --- | --- | --- |
            """;

    @Test
    void shouldDocumentEveryMetricWhenTheTableChanges() throws IOException {
        // Given
        String expected = START
                + Arrays.stream(Metric.values()).map(MetricsDocumentTest::row).collect(Collectors.joining());
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(DOCUMENT, expected);
        }

        // When
        String committed = Files.readString(DOCUMENT);

        // Then
        assertThat(committed).as("run make docs").isEqualTo(expected);
    }

    private static String row(Metric metric) {
        String labels = metric.labels().stream().map(label -> "`" + label + "`").collect(Collectors.joining(", "));
        return "| `%s` | %s | %s | %s |\n"
                .formatted(metric.exposedName(), metric.kind().name().toLowerCase(Locale.ROOT), labels, metric.help());
    }
}
