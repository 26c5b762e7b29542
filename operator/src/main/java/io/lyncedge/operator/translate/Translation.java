package io.lyncedge.operator.translate;

import java.util.List;

/** What translating a resource gives. */
public sealed interface Translation {
    /**
     * The resource is accepted; bad references have degraded their own items.
     *
     * @param plan what to apply
     */
    record Accepted(Plan plan) implements Translation {}

    /**
     * The resource is refused; the last accepted one stays.
     *
     * @param reason reason of the condition {@code Accepted}
     * @param problems at least one, sorted by path
     */
    record Refused(RefusalReason reason, List<SpecProblem> problems) implements Translation {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
