package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import java.util.List;

/**
 * The refusals that schema and CEL leave to the operator. It expects a spec that the schema accepts: nothing required is
 * missing.
 */
public final class SpecValidator {
    private SpecValidator() {}

    /** Everything that is wrong with a spec, sorted by path; empty when it can be translated. */
    public static List<SpecProblem> validate(LyncEdgeProxySpec spec) {
        return spec.publications().isEmpty()
                ? List.of(new SpecProblem("spec.publications", "nothing is published", "publish at least one FQDN"))
                : List.of();
    }
}
