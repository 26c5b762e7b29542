package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import java.util.List;

/**
 * The refusals that schema and CEL leave to the operator, and those between list items again, since a document that never
 * saw an API server may have them too. It expects a spec that the schema accepts: nothing required is missing.
 */
public final class SpecValidator {
    private SpecValidator() {}

    /** Everything that is wrong with a spec, sorted by path; empty when it can be translated. */
    public static List<SpecProblem> validate(LyncEdgeProxySpec spec) {
        SpecProblems problems = new SpecProblems();
        ListRules.check(spec, problems);
        LoopRule.check(spec, problems);
        PodTemplateRules.check(spec, problems);
        return problems.sorted();
    }
}
