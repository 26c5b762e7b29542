package io.lyncedge.cli.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One document of a YAML file.
 *
 * @param source file, as the user named it
 * @param content anchors and merge keys resolved
 * @param lines line in the file by path, from 1; the empty path is the document's first
 */
public record YamlDocument(String source, ObjectNode content, Map<String, Integer> lines) {
    public YamlDocument {
        lines = Map.copyOf(lines);
    }

    /** Text of a top-level field; empty where there is none. */
    public String text(String field) {
        return content.path(field).asText("");
    }

    /** Text of a field of {@code metadata}; absent where there is none. */
    public Optional<String> metadata(String field) {
        String text = content.path("metadata").path(field).asText("");
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A problem of this document, with the line of its path or of the nearest field around it. */
    public InputProblem problem(String path, String reason, String remedy) {
        return new InputProblem(source, Optional.ofNullable(line(path)), path, reason, remedy);
    }

    /** Place and kind, never the content. */
    @Override
    public String toString() {
        return "YamlDocument[" + source + ":" + lines.get("") + ", " + text("kind") + "]";
    }

    private @Nullable Integer line(String path) {
        String around = path;
        while (!around.isEmpty() && !lines.containsKey(around)) {
            around = around.substring(0, Math.max(0, Math.max(around.lastIndexOf('.'), around.lastIndexOf('['))));
        }
        return lines.get(around);
    }
}
