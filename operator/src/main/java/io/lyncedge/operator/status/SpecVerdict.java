package io.lyncedge.operator.status;

import io.lyncedge.operator.translate.RefusalReason;
import io.lyncedge.operator.translate.SpecProblem;
import java.util.List;

/** What the operator thinks of a spec. */
public sealed interface SpecVerdict {
    /** It makes sense. */
    record Accepted() implements SpecVerdict {}

    /**
     * It does not: the last accepted one, if there is one, stays reconciled.
     *
     * @param reason of the condition
     * @param problems at least one
     */
    record Refused(RefusalReason reason, List<SpecProblem> problems) implements SpecVerdict {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
