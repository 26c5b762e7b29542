package io.lyncedge.cli.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A field that the schema does not have: an API server drops it, so that it would silently do nothing. */
final class UnknownField {
    /** Changes of single characters that still count as a slip of the pen. */
    private static final int SLIP = 2;

    private UnknownField() {}

    static AdmissionProblem problem(SchemaFault fault) {
        var known = new ArrayList<String>();
        fault.schema().path("properties").fieldNames().forEachRemaining(known::add);
        return new AdmissionProblem(
                fault.fieldPath(),
                "there is no such field",
                closest(fault.field(), known)
                        .map(name -> "write " + name + ", or remove it")
                        .orElseGet(() -> "remove it, or write one of " + String.join(", ", known)));
    }

    private static Optional<String> closest(String written, List<String> known) {
        return known.stream()
                .filter(name -> distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)) <= SLIP)
                .findFirst();
    }

    /** Levenshtein distance. */
    private static int distance(String left, String right) {
        var previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            var current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                var replaced = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
