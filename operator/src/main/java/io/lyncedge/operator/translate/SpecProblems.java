package io.lyncedge.operator.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers the problems of a spec. */
final class SpecProblems {
    private final List<SpecProblem> found = new ArrayList<>();

    void add(String path, String reason, String remedy) {
        found.add(new SpecProblem(path, reason, remedy));
    }

    /** Adds a problem unless something holds. */
    void require(boolean holds, String path, String reason, String remedy) {
        if (!holds) {
            add(path, reason, remedy);
        }
    }

    /** Adds a problem for each key that has occurred before; list items carry the path {@code list[index].field}. */
    void unique(String list, String field, List<String> keys) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            require(
                    seen.add(keys.get(i)),
                    list + "[" + i + "]." + field,
                    "'" + keys.get(i) + "' is listed twice",
                    "remove one of them");
        }
    }

    List<SpecProblem> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(SpecProblem::path, PathOrder.INSTANCE)
                        .thenComparing(SpecProblem::reason))
                .toList();
    }
}
