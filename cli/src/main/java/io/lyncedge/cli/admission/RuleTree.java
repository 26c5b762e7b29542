package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a schema node and of the nodes below it; nodes without rules anywhere below are left out.
 *
 * @param rules rules of the node itself
 * @param fields fields by name
 * @param entries entries of a list, or values of a map
 */
record RuleTree(List<Rule> rules, Map<String, RuleTree> fields, Optional<RuleTree> entries) {

    static RuleTree of(JsonNode schema, RuleCompiler compiler) {
        var fields = new HashMap<String, RuleTree>();
        schema.path("properties").forEachEntry((name, field) -> {
            var tree = of(field, compiler);
            if (!tree.isEmpty()) {
                fields.put(name, tree);
            }
        });
        var entry = schema.has("items") ? schema.get("items") : schema.path("additionalProperties");
        var entries = entry.isObject() ? Optional.of(of(entry, compiler)) : Optional.<RuleTree>empty();
        return new RuleTree(compiler.rules(schema), fields, entries.filter(tree -> !tree.isEmpty()));
    }

    private boolean isEmpty() {
        return rules.isEmpty() && fields.isEmpty() && entries.isEmpty();
    }

    /** The rules for a field of an object or a key of a map. */
    Optional<RuleTree> field(String name) {
        return Optional.ofNullable(fields.get(name)).or(() -> entries);
    }
}
