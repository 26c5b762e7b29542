package io.lyncedge.cli.plan;

import io.lyncedge.cli.input.LoadedResource;
import io.lyncedge.cli.input.Reading;
import io.lyncedge.operator.resolve.ReferenceResolver;
import io.lyncedge.operator.resolve.References;
import io.lyncedge.operator.translate.Translation;
import io.lyncedge.operator.translate.Translator;

/**
 * One resource, ready to be planned.
 *
 * @param loaded the resource
 * @param resolver of its references
 * @param translator of its installation
 * @param planner it came from
 */
public record ResourcePlanner(
        LoadedResource loaded, ReferenceResolver resolver, Translator translator, Planner planner) {
    /**
     * What follows from the resource now. Blocks for as long as the name servers take.
     *
     * @param lastGood the outcome before: what has turned bad since keeps its last good content
     */
    public Reading<Planned> plan(References lastGood) {
        References references =
                resolver.resolve(loaded.resource().getSpec(), planner.settings().overrides(), lastGood);
        return switch (translator.translate(loaded.resource(), references, planner.affinityKey())) {
            case Translation.Accepted accepted -> new Reading.Good<>(new Planned(loaded, accepted.plan(), references));
            case Translation.Refused refused ->
                new Reading.Bad<>(refused.problems().stream()
                        .map(problem -> loaded.document().problem(problem.path(), problem.reason(), problem.remedy()))
                        .toList());
        };
    }
}
