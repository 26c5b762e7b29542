package io.lyncedge.cli.plan;

import io.lyncedge.cli.input.LoadedResource;
import io.lyncedge.cli.input.Reading;
import io.lyncedge.config.AddressFilter;
import io.lyncedge.operator.dns.NameResolver;
import io.lyncedge.operator.resolve.ReferenceResolver;
import io.lyncedge.operator.resolve.References;
import io.lyncedge.operator.translate.AffinityKey;
import io.lyncedge.operator.translate.Translation;
import io.lyncedge.operator.translate.Translator;
import io.lyncedge.operator.translate.TranslatorSettings;
import java.time.Clock;

/**
 * Resolves and translates, as the operator does.
 *
 * @param names name servers
 * @param filter that pool addresses must pass
 * @param settings of the translator
 * @param affinityKey of the resource
 */
public record Planner(NameResolver names, AddressFilter filter, TranslatorSettings settings, AffinityKey affinityKey) {
    /**
     * What follows from a resource. Blocks for as long as the name servers take.
     *
     * @param loaded the resource
     * @param lastGood the outcome before: what has turned bad since keeps its last good content
     */
    public Reading<Planned> plan(LoadedResource loaded, References lastGood) {
        References references = new ReferenceResolver(loaded.references(), names, filter, Clock.systemUTC())
                .resolve(loaded.resource().getSpec(), settings.overrides(), lastGood);
        return switch (new Translator(settings).translate(loaded.resource(), references, affinityKey)) {
            case Translation.Accepted accepted -> new Reading.Good<>(new Planned(accepted.plan(), references));
            case Translation.Refused refused ->
                new Reading.Bad<>(refused.problems().stream()
                        .map(problem -> loaded.document().problem(problem.path(), problem.reason(), problem.remedy()))
                        .toList());
        };
    }
}
