package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds the entries of a list because of which a rule is broken: a rule of the spec can only say "a publication", since
 * naming it exceeds the cost that Kubernetes allows.
 */
final class Culprits {
    private Culprits() {}

    /** Positions of the entries that break the rule alone; empty when the rule is not about a list, or none does. */
    static List<Integer> of(Rule rule, JsonNode value) {
        if (rule.fieldPath().isEmpty()) {
            return breaking(value, entry -> rule.isBroken(alone(entry)));
        }
        var name = rule.fieldPath().substring(1);
        // a list of plain values is refused as a whole
        return breaking(value.path(name), entry -> entry.isObject() && rule.isBroken(withOnly(value, name, entry)));
    }

    private static List<Integer> breaking(JsonNode list, Predicate<JsonNode> breaks) {
        return list.isArray()
                ? IntStream.range(0, list.size())
                        .filter(i -> breaks.test(list.get(i)))
                        .boxed()
                        .toList()
                : List.of();
    }

    private static JsonNode withOnly(JsonNode value, String name, JsonNode entry) {
        var copy = JsonNodeFactory.instance.objectNode();
        value.forEachEntry(copy::set);
        return copy.set(name, alone(entry));
    }

    private static JsonNode alone(JsonNode entry) {
        return JsonNodeFactory.instance.arrayNode().add(entry);
    }
}
