package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of {@code src/test/resources/cases}.
 *
 * @param name file name without ending
 * @param comments leading comment lines, without {@code #}
 * @param document the resource
 */
record ResourceCase(String name, List<String> comments, JsonNode document) {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Path EXAMPLES = Path.of("../deploy/examples");
    private static final YAMLMapper YAML = new YAMLMapper();

    static Stream<ResourceCase> valid() {
        return Stream.concat(folder(CASES.resolve("valid")), folder(EXAMPLES));
    }

    static Stream<ResourceCase> invalid() {
        return folder(CASES.resolve("invalid"));
    }

    /** A case that others are made from. */
    static JsonNode minimal() {
        return read(CASES.resolve("valid/minimal.yaml")).document();
    }

    String expectedPath() {
        return header("path");
    }

    String expectedMessage() {
        return header("message");
    }

    boolean isCheckedByOperator() {
        return header("checked-by").equals("operator");
    }

    private String header(String key) {
        return comments.stream()
                .filter(comment -> comment.startsWith(key + ": "))
                .map(comment -> comment.substring(key.length() + 2))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " lacks # " + key));
    }

    private static Stream<ResourceCase> folder(Path folder) {
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(ResourceCase::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResourceCase read(Path file) {
        try {
            var comments = Files.readAllLines(file).stream()
                    .takeWhile(line -> line.startsWith("# "))
                    .map(line -> line.substring(2))
                    .toList();
            var name = file.getFileName().toString().replace(".yaml", "");
            return new ResourceCase(name, comments, YAML.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
