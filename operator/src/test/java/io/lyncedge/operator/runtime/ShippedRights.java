package io.lyncedge.operator.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the Roles in {@code deploy} allow. */
final class ShippedRights {
    private static final List<Path> ROLES = List.of(
            Path.of("..", "deploy", "named-namespaces", "role.yaml"),
            Path.of("..", "deploy", "base", "leader-role.yaml"));

    private ShippedRights() {}

    /** {@code GROUP/RESOURCE VERB} for each right on these resources. */
    static Set<String> on(Set<String> resources) throws IOException {
        Set<String> rights = new TreeSet<>();
        for (Path role : ROLES) {
            try (MappingIterator<JsonNode> documents =
                    new YAMLMapper().readerFor(JsonNode.class).readValues(role.toFile())) {
                documents.readAll().forEach(document -> document.path("rules").forEach(rule -> add(rule, rights)));
            }
        }
        rights.removeIf(right -> !resources.contains(right.split(" ")[0]));
        return rights;
    }

    private static void add(JsonNode rule, Set<String> rights) {
        for (JsonNode group : rule.path("apiGroups")) {
            for (JsonNode resource : rule.path("resources")) {
                rule.path("verbs")
                        .forEach(verb -> rights.add(group.asText() + "/" + resource.asText() + " " + verb.asText()));
            }
        }
    }
}
