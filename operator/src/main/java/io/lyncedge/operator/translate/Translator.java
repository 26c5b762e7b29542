package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.resolve.References;
import java.util.ArrayList;
import java.util.List;

/** (resource, References) to Plan: pure, without client, clock or I/O. */
public final class Translator {
    private final TranslatorSettings settings;

    /** A translator for the resources of one installation. */
    public Translator(TranslatorSettings settings) {
        this.settings = settings;
    }

    /**
     * Validates a resource and says what follows from it. Bad references degrade their own items only.
     *
     * @param resource that schema and CEL accept
     * @param references what its references came to
     * @param affinityKey of this resource
     */
    public Translation translate(LyncEdgeProxy resource, References references, AffinityKey affinityKey) {
        List<SpecProblem> problems = new ArrayList<>(SpecValidator.validate(resource.getSpec()));
        if (settings.proxyImage().isEmpty()) {
            problems.add(new SpecProblem("spec.proxyImage", "there is no image", "name one"));
        }
        return new Translation.Refused(RefusalReason.INVALID_PARAMETERS, problems);
    }
}
