package io.lyncedge.operator.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Label selectors. */
final class Labels {
    private Labels() {}

    /** Whether every requirement is met; an empty selector selects everything. */
    static boolean match(JsonNode selector, Map<String, String> labels) {
        Fields.only(selector, "matchLabels", "matchExpressions");
        return selector.path("matchLabels").properties().stream()
                        .allMatch(label -> label.getValue().asText().equals(labels.get(label.getKey())))
                && Fields.items(selector, "matchExpressions").allMatch(expression -> isMet(expression, labels));
    }

    private static boolean isMet(JsonNode expression, Map<String, String> labels) {
        Fields.only(expression, "key", "operator", "values");
        String key = expression.path("key").asText();
        List<String> values =
                Fields.items(expression, "values").map(JsonNode::asText).toList();
        String operator = expression.path("operator").asText();
        return switch (operator) {
            case "In" -> labels.containsKey(key) && values.contains(labels.get(key));
            case "NotIn" -> !labels.containsKey(key) || !values.contains(labels.get(key));
            case "Exists" -> labels.containsKey(key);
            case "DoesNotExist" -> !labels.containsKey(key);
            default -> throw new AssertionError("unknown operator " + operator);
        };
    }
}
