package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Entries of list-maps and sets that stand twice. */
final class DuplicateCheck {
    private DuplicateCheck() {}

    static List<AdmissionProblem> problems(JsonNode schema, JsonNode value) {
        var problems = new ArrayList<AdmissionProblem>();
        collect(schema, value, "", problems);
        return problems;
    }

    private static void collect(JsonNode schema, JsonNode value, String path, List<AdmissionProblem> into) {
        if (value.isObject()) {
            value.forEachEntry((name, field) ->
                    collect(schema.path("properties").path(name), field, FieldPath.field(path, name), into));
        } else if (value.isArray()) {
            compare(schema, value, path, into);
            for (int i = 0; i < value.size(); i++) {
                collect(schema.path("items"), value.get(i), FieldPath.item(path, i), into);
            }
        }
    }

    private static void compare(JsonNode schema, JsonNode list, String path, List<AdmissionProblem> into) {
        var type = schema.path("x-kubernetes-list-type").asText();
        if (type.equals("map") || type.equals("set")) {
            var key = schema.at("/x-kubernetes-list-map-keys/0").asText();
            var first = new HashMap<JsonNode, Integer>();
            for (int i = 0; i < list.size(); i++) {
                var identity = key.isEmpty() ? list.get(i) : list.get(i).path(key);
                var earlier = identity.isValueNode() ? first.putIfAbsent(identity, i) : null;
                if (earlier != null) {
                    into.add(duplicate(FieldPath.item(path, i), key, identity, FieldPath.item(path, earlier)));
                }
            }
        }
    }

    private static AdmissionProblem duplicate(String path, String key, JsonNode identity, String earlier) {
        var what = key.isEmpty() ? "'" + identity.asText() + "'" : key + " '" + identity.asText() + "'";
        return new AdmissionProblem(
                key.isEmpty() ? path : FieldPath.field(path, key),
                what + " stands already at " + earlier,
                "list it once" + (key.isEmpty() ? "" : ", or give this one another " + key));
    }
}
