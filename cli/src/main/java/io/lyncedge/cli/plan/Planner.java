package io.lyncedge.cli.plan;

import io.lyncedge.cli.input.LoadedResource;
import io.lyncedge.cli.input.Reading;
import io.lyncedge.config.AddressFilter;
import io.lyncedge.operator.dns.NameResolver;
import io.lyncedge.operator.resolve.ReferenceResolver;
import io.lyncedge.operator.resolve.References;
import io.lyncedge.operator.translate.AffinityKey;
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
    /** What can be planned again and again, as names and time go on. */
    public ResourcePlanner of(LoadedResource loaded) {
        return new ResourcePlanner(
                loaded,
                new ReferenceResolver(loaded.references(), names, filter, Clock.systemUTC()),
                new Translator(settings),
                this);
    }

    /** What follows from a resource that nothing was known of. Blocks for as long as the name servers take. */
    public Reading<Planned> plan(LoadedResource loaded) {
        return of(loaded).plan(References.NONE);
    }
}
