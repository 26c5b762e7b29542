package io.lyncedge.operator.reconcile;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.operator.resolve.EndpointOverrides;
import io.lyncedge.operator.resolve.ReferenceResolver;
import io.lyncedge.operator.resolve.References;
import io.lyncedge.operator.status.SpecVerdict;
import io.lyncedge.operator.translate.AffinityKey;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.RefusalReason;
import io.lyncedge.operator.translate.SpecProblem;
import io.lyncedge.operator.translate.SpecValidator;
import io.lyncedge.operator.translate.StoredBundle;
import io.lyncedge.operator.translate.Translation;
import io.lyncedge.operator.translate.Translator;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Resolves and translates a resource; falls back on the last accepted spec where its own makes no sense. */
final class Planner {
    private final Translator translator;
    private final UnaryOperator<byte[]> random;

    /**
     * What the cluster holds.
     *
     * @param stored the bundle of the last time
     * @param readers older wire versions that pods may still read
     */
    record Before(Optional<StoredBundle> stored, Set<Integer> readers) {}

    Planner(Translator translator, SecureRandom random) {
        this.translator = translator;
        this.random = bytes -> {
            random.nextBytes(bytes);
            return bytes;
        };
    }

    /**
     * Plans.
     *
     * @param before what the cluster holds from the last time
     * @param resolver of the resource's references
     */
    Planning plan(LyncEdgeProxy resource, Before before, ReferenceResolver resolver) {
        return switch (translate(resource, before, resolver)) {
            case Translation.Accepted(Plan plan) -> new Planning(new SpecVerdict.Accepted(), Optional.of(plan));
            case Translation.Refused(RefusalReason reason, List<SpecProblem> problems) ->
                new Planning(new SpecVerdict.Refused(reason, problems), lastAccepted(resource, before, resolver));
        };
    }

    /** With the references as they are; as they were last, where those have outgrown the Secret. */
    private Optional<Plan> lastAccepted(LyncEdgeProxy resource, Before before, ReferenceResolver resolver) {
        return before.stored()
                .flatMap(bundle -> bundle.spec()
                        .map(spec -> withSpec(resource, spec))
                        .flatMap(accepted -> accepted(translate(accepted, before, resolver))
                                .or(() -> accepted(translator.translate(
                                        accepted,
                                        bundle.references(),
                                        affinityKey(before.stored()),
                                        before.readers())))));
    }

    private static Optional<Plan> accepted(Translation translation) {
        return switch (translation) {
            case Translation.Accepted(Plan plan) -> Optional.of(plan);
            case Translation.Refused _ -> Optional.empty();
        };
    }

    /** A spec that makes no sense is not resolved: its references may contradict each other. */
    private Translation translate(LyncEdgeProxy resource, Before before, ReferenceResolver resolver) {
        List<SpecProblem> problems = SpecValidator.validate(resource.getSpec());
        if (!problems.isEmpty()) {
            return new Translation.Refused(RefusalReason.INVALID_PARAMETERS, problems);
        }
        References lastGood = before.stored().map(StoredBundle::references).orElse(References.NONE);
        References references = resolver.resolve(resource.getSpec(), EndpointOverrides.NONE, lastGood);
        return translator.translate(resource, references, affinityKey(before.stored()), before.readers());
    }

    private AffinityKey affinityKey(Optional<StoredBundle> stored) {
        return stored.flatMap(StoredBundle::affinityKey)
                .orElseGet(() -> AffinityKey.of(random.apply(new byte[AffinityKey.LENGTH])));
    }

    private static LyncEdgeProxy withSpec(LyncEdgeProxy resource, LyncEdgeProxySpec spec) {
        LyncEdgeProxy accepted = new LyncEdgeProxy();
        accepted.setMetadata(resource.getMetadata());
        accepted.setSpec(spec);
        return accepted;
    }
}
