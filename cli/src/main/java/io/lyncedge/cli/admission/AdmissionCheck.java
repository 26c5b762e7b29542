package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Checks a {@code LyncEdgeProxy} document as an API server with the committed CRD does on {@code kubectl apply}, and
 * finds everything at once. Loading compiles all rules, so keep the object; it may be used by several threads.
 */
public final class AdmissionCheck {
    private final JsonNode schema;
    private final SchemaCheck schemaCheck;
    private final RuleTree rules;

    private AdmissionCheck(JsonNode schema) {
        this.schema = schema;
        this.schemaCheck = new SchemaCheck(schema);
        this.rules = RuleTree.of(schema, new RuleCompiler());
    }

    /** The check of the CRD on the class path. */
    public static AdmissionCheck load() {
        return new AdmissionCheck(Crd.schema());
    }

    /**
     * Every reason for which the document would be refused, in order of paths; empty when it would be stored. Unknown
     * fields count, as with {@code kubectl}, which asks for strict checks; the status does not, since only the operator
     * writes it.
     */
    public List<AdmissionProblem> check(JsonNode document) {
        if (!document.isObject()) {
            return List.of(
                    new AdmissionProblem("", "the document is no object", "write apiVersion, kind, metadata and spec"));
        }
        var complete = defaulted(document);
        var problems = new ArrayList<>(Identity.problems(complete));
        var faults = schemaCheck.faults(complete);
        faults.stream().map(SchemaWording::problem).forEach(problems::add);
        problems.addAll(DuplicateCheck.problems(schema, complete));
        problems.addAll(RuleCheck.problems(rules, complete, faults));
        problems.sort(Comparator.comparing(AdmissionProblem::path, FieldPath.ORDER));
        return problems;
    }

    /** A copy without status in which the schema's defaults are filled in, as an API server would store it. */
    public JsonNode defaulted(JsonNode document) {
        JsonNode copy = document.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.remove("status");
        }
        SchemaDefaults.fillIn(schema, copy);
        return copy;
    }
}
