package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Evaluates the rules of a schema on every value that they are for. */
final class RuleCheck {
    private final List<SchemaFault> faults;
    private final List<AdmissionProblem> problems = new ArrayList<>();

    private RuleCheck(List<SchemaFault> faults) {
        this.faults = faults;
    }

    /**
     * All broken rules.
     *
     * @param document with defaults filled in
     * @param faults what the schema finds: rules of such a field, and rules that read one that is unreadable, would only
     *     repeat it
     */
    static List<AdmissionProblem> problems(RuleTree rules, JsonNode document, List<SchemaFault> faults) {
        var check = new RuleCheck(faults);
        check.visit(rules, document, "");
        return check.problems;
    }

    private void visit(RuleTree tree, JsonNode value, String path) {
        tree.rules().stream().filter(rule -> !isMoot(rule, path)).forEach(rule -> evaluate(rule, value, path));
        if (value.isObject()) {
            value.forEachEntry((name, field) ->
                    tree.field(name).ifPresent(child -> visit(child, field, FieldPath.field(path, name))));
        } else if (value.isArray()) {
            tree.entries().ifPresent(entries -> {
                for (int i = 0; i < value.size(); i++) {
                    visit(entries, value.get(i), FieldPath.item(path, i));
                }
            });
        }
    }

    private boolean isMoot(Rule rule, String path) {
        return faults.stream()
                .anyMatch(fault -> fault.fieldPath().equals(path)
                        || (fault.isUnreadable()
                                && FieldPath.isWithin(fault.fieldPath(), path)
                                && rule.reads(FieldPath.lastField(fault.fieldPath()))));
    }

    private void evaluate(Rule rule, JsonNode value, String path) {
        if (rule.isBroken(value)) {
            var field = FieldPath.relative(path, rule.fieldPath());
            var culprits = Culprits.of(rule, value);
            if (culprits.isEmpty()) {
                problems.add(AdmissionProblem.ofMessage(field, rule.message()));
            }
            culprits.forEach(
                    index -> problems.add(AdmissionProblem.ofMessage(FieldPath.item(field, index), rule.message())));
        }
    }
}
