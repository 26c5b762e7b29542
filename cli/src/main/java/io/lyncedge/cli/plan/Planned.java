package io.lyncedge.cli.plan;

import io.lyncedge.cli.input.InputProblem;
import io.lyncedge.cli.input.LoadedResource;
import io.lyncedge.config.ConfigProblem;
import io.lyncedge.operator.resolve.References;
import io.lyncedge.operator.translate.Plan;
import java.util.List;

/**
 * A resource, translated.
 *
 * @param loaded the resource
 * @param plan what follows from it
 * @param references that it was made from: the last good ones of the next time
 */
public record Planned(LoadedResource loaded, Plan plan, References references) {
    /** References that are not as they should be, with their lines. */
    public List<InputProblem> degraded() {
        return plan.problems().stream().map(loaded::problem).toList();
    }

    /** What a proxy refused, as problems of the file. */
    public List<InputProblem> problems(List<ConfigProblem> refused) {
        return refused.stream()
                .map(problem -> loaded.document()
                        .problem("", "the proxy refuses " + problem.path() + ": " + problem.reason(), problem.remedy()))
                .toList();
    }
}
