package io.lyncedge.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/status.md} is made from the table; {@code -Dstatus.update=true} writes it. */
final class StatusDocumentTest {
    private static final Path PAGE = Path.of("..", "docs", "status.md");
    private static final String INTRODUCTION = """
            # Status

            Generated from the operator's table of conditions; update: `./mvnw -pl operator test -Dtest=StatusDocumentTest -Dstatus.update=true`.

            Every condition carries the generation that it speaks of; one that is older than `metadata.generation` says nothing of the newest spec. `lastTransitionTime` moves only when the status flips. For each condition the first row that applies decides.

            """;

    @Test
    void shouldEqualThePageWhenMadeFromTheTable() throws IOException {
        // When
        String page = INTRODUCTION
                + Arrays.stream(ConditionType.values())
                        .map(StatusDocumentTest::section)
                        .collect(Collectors.joining("\n"));

        // Then
        if (Boolean.getBoolean("status.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static String section(ConditionType type) {
        return "## " + type + "\nTrue means: " + type.meaning() + ".\n\n| when | status and reason |\n| --- | --- |\n"
                + ConditionTable.rows(type).stream()
                        .map(row -> "| " + row.when() + " | " + row.shown() + " |\n")
                        .collect(Collectors.joining());
    }
}
