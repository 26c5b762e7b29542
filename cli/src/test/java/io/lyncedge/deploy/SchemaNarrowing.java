package io.lyncedge.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Finds where a schema refuses, or drops, what another one lets through. */
final class SchemaNarrowing {
    private static final List<String> SAME = List.of("type", "format", "pattern", "x-kubernetes-list-type");
    private static final List<String> MOST = List.of("maximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> LEAST = List.of("minimum", "minLength", "minItems", "minProperties");
    private static final String RULES = "x-kubernetes-validations";

    private final Set<String> found = new TreeSet<>();

    private SchemaNarrowing() {}

    /** Each place as {@code PATH: KEYWORD}; empty if whatever passed before passes now. */
    static Set<String> between(JsonNode before, JsonNode now) {
        SchemaNarrowing narrowing = new SchemaNarrowing();
        narrowing.compare("", before, now);
        return narrowing.found;
    }

    private void compare(String path, JsonNode before, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(path + ": is gone");
            return;
        }
        SAME.forEach(keyword ->
                tell(path, keyword, now.has(keyword) && !now.path(keyword).equals(before.path(keyword))));
        MOST.forEach(keyword -> bound(path, keyword, before, now, order -> order < 0));
        LEAST.forEach(keyword -> bound(path, keyword, before, now, order -> order > 0));
        tell(path, "required", !values(before, "required").containsAll(values(now, "required")));
        tell(path, "enum", now.has("enum") && !values(now, "enum").containsAll(values(before, "enum")));
        tell(path, RULES, !values(before, RULES).containsAll(values(now, RULES)));
        before.path("properties")
                .properties()
                .forEach(property -> compare(
                        path + "." + property.getKey(),
                        property.getValue(),
                        now.path("properties").path(property.getKey())));
        if (before.has("items")) {
            compare(path + "[]", before.path("items"), now.path("items"));
        }
    }

    private void bound(String path, String keyword, JsonNode before, JsonNode now, IntPredicate narrower) {
        boolean isNew = now.has(keyword) && !before.has(keyword);
        tell(
                path,
                keyword,
                isNew
                        || now.has(keyword)
                                && narrower.test(Double.compare(
                                        now.path(keyword).asDouble(),
                                        before.path(keyword).asDouble())));
    }

    private void tell(String path, String keyword, boolean narrower) {
        if (narrower) {
            found.add(path + ": " + keyword);
        }
    }

    private static Set<JsonNode> values(JsonNode schema, String keyword) {
        Set<JsonNode> values = new HashSet<>();
        schema.path(keyword).forEach(values::add);
        return values;
    }
}
