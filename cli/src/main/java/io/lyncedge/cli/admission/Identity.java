package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.JsonNode;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import java.util.ArrayList;
import java.util.List;

/** What says how the document is to be read: API version and kind. */
final class Identity {
    private static final String API_VERSION = LyncEdgeProxy.GROUP + "/" + LyncEdgeProxy.VERSION;

    private Identity() {}

    static List<AdmissionProblem> problems(JsonNode document) {
        var problems = new ArrayList<AdmissionProblem>();
        expect(document, "apiVersion", API_VERSION, problems);
        expect(document, "kind", LyncEdgeProxy.KIND, problems);
        return problems;
    }

    private static void expect(JsonNode document, String field, String wanted, List<AdmissionProblem> into) {
        var given = document.path(field).asText();
        if (!given.equals(wanted)) {
            var reason = given.isEmpty() ? "this field is required" : "'" + given + "' is not known here";
            into.add(new AdmissionProblem(field, reason, "write " + field + ": " + wanted));
        }
    }
}
