package io.lyncedge.cli.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the data of a Secret or ConfigMap document. No problem shows any of it. */
final class DataReader {
    private static final Set<String> COMMON = Set.of("apiVersion", "kind", "metadata", "immutable", "data");

    private final YamlDocument document;
    private final Map<String, byte[]> data = new HashMap<>();
    private final List<InputProblem> problems = new ArrayList<>();

    DataReader(YamlDocument document) {
        this.document = document;
    }

    Optional<String> type() {
        String type = document.text("type");
        return Optional.of(type.isEmpty() ? "Opaque" : type);
    }

    Map<String, byte[]> secret() {
        knownFields("type", "stringData");
        texts("data").forEach((key, text) -> base64("data", key, text));
        texts("stringData").forEach((key, text) -> data.put(key, text.getBytes(StandardCharsets.UTF_8)));
        return data;
    }

    Map<String, byte[]> configMap() {
        knownFields("binaryData", "binaryData");
        texts("data").forEach((key, text) -> data.put(key, text.getBytes(StandardCharsets.UTF_8)));
        texts("binaryData").forEach((key, text) -> base64("binaryData", key, text));
        return data;
    }

    List<InputProblem> problems() {
        return problems;
    }

    private void knownFields(String first, String second) {
        document.content().fieldNames().forEachRemaining(field -> {
            if (!COMMON.contains(field) && !field.equals(first) && !field.equals(second)) {
                problems.add(document.problem(
                        field, "is not a field of a " + document.text("kind"), "remove it or correct its name"));
            }
        });
    }

    private Map<String, String> texts(String field) {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : document.content().path(field).properties()) {
            if (entry.getValue().isTextual()) {
                texts.put(entry.getKey(), entry.getValue().textValue());
            } else {
                problems.add(document.problem(path(field, entry.getKey()), "is not text", "put it in quotes"));
            }
        }
        return texts;
    }

    private void base64(String field, String key, String text) {
        try {
            data.put(key, Base64.getDecoder().decode(text.replaceAll("\\s", "")));
        } catch (IllegalArgumentException _) {
            problems.add(document.problem(
                    path(field, key), "is not base64", "encode it, or write it as it is under stringData"));
        }
    }

    private static String path(String field, String key) {
        return field + "[" + key + "]";
    }
}
