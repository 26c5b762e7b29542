package io.lyncedge.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.lyncedge.api.v1alpha1.LyncEdgeProxyStatus;
import io.lyncedge.operator.translate.WarningReason;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/status.md} is made from the table and its situations; {@code -Dstatus.update=true} writes it. */
final class StatusDocumentTest {
    private static final Path PAGE = Path.of("..", "docs", "status.md");
    private static final String INTRODUCTION = """
            # Status

            Generated from the operator's table of conditions and the situations that test it; update: `./mvnw -pl operator test -Dtest=StatusDocumentTest -Dstatus.update=true`.

            Every condition carries the generation that it speaks of; one that is older than `metadata.generation` says nothing of the newest spec. `lastTransitionTime` moves only when the status flips. For each condition the first row that applies decides.

            """;

    @Test
    void shouldEqualThePageWhenMadeFromTheTable() throws IOException {
        // When
        String page = INTRODUCTION
                + Arrays.stream(ConditionType.values())
                        .map(StatusDocumentTest::section)
                        .collect(Collectors.joining("\n"))
                + situations()
                + warnings()
                + fields();

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

    private static String situations() {
        return """

                ## Situations
                Only what differs from the first line is shown. The last column is what tools that follow kstatus conclude. A resource that no operator has looked at yet has no status, which they take for Current: wait for the condition Ready.

                | situation | conditions | kstatus |
                | --- | --- | --- |
                """ + AllSituations.CASES.stream().map(StatusDocumentTest::line).collect(Collectors.joining());
    }

    private static String line(Case example) {
        LyncEdgeProxyStatus status = StatusFactory.create(example.situation(), Optional.empty(), Instant.EPOCH);
        String shown =
                example.differences().isEmpty() ? "as in the first line" : String.join(", ", example.differences());
        return "| " + example.name() + " | "
                + (example == AllSituations.CASES.getFirst()
                        ? example.expected().values().stream()
                                .filter(text -> text.contains(" "))
                                .collect(Collectors.joining(", "))
                        : shown)
                + " | " + Kstatus.of(3, status) + " |\n";
    }

    private static String warnings() {
        return """

                ## Warnings
                They stand in `status.warnings`, and in an Event when they come up. They change no condition.

                | reason | for instance |
                | --- | --- |
                """
                + Arrays.stream(WarningReason.values())
                        .map(reason -> "| " + reason + " | " + WarningSituations.text(reason) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String fields() {
        return """

                ## Fields
                | field | meaning |
                | --- | --- |
                """ + fields("", LyncEdgeProxyStatus.class);
    }

    private static String fields(String path, Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> field(path + component.getName(), component))
                .collect(Collectors.joining());
    }

    private static String field(String path, RecordComponent component) {
        boolean list = component.getGenericType() instanceof ParameterizedType;
        Class<?> item = item(component.getGenericType());
        String shown = list ? path + "[]" : path;
        return "| `" + shown + "` | " + description(component) + " |\n"
                + (item.isRecord() ? fields(shown + ".", item) : "");
    }

    private static Class<?> item(Type type) {
        return switch (type) {
            case ParameterizedType list -> item(list.getActualTypeArguments()[0]);
            case Class<?> plain -> plain;
            default -> throw new AssertionError(type);
        };
    }

    private static String description(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonPropertyDescription.class))
                .map(JsonPropertyDescription::value)
                .orElseThrow(() -> new AssertionError(component + " has no description"));
    }
}
