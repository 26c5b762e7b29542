package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.lyncedge.operator.translate.WorkloadPlan;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * Of which kind the pods of a Deployment are, as its annotations say. They are applied together with the template, so that
 * whoever reads them later, after a restart too, knows who wanted it: the user, whose settings are told apart by their
 * hash, or an operator.
 *
 * @param settings hash of what the user decides of the pods
 * @param template hash of the whole template
 * @param body the template as JSON; empty if it is too long for an annotation
 * @param begun since when an upgrade of the operator rolls it out; empty when it has finished, or was none
 */
record PodKind(String settings, String template, Optional<String> body, Optional<Instant> begun) {
    private static final String SETTINGS = "lyncedge.io/pod-settings";
    private static final String TEMPLATE = "lyncedge.io/pod-template-hash";
    private static final String BODY = "lyncedge.io/pod-template";
    private static final String BEGUN = "lyncedge.io/upgrade-begun";
    /** All annotations of an object together have at most 256 KiB. */
    private static final int MAX_BODY = 128 * 1024;

    /** What a Deployment that was made for a workload is of. */
    static PodKind of(WorkloadPlan workload, Deployment desired) {
        String body = ObjectJson.of(desired.getSpec().getTemplate()).toString();
        return new PodKind(
                Stamp.hash(ObjectJson.of(UserSettings.of(workload)).toString()),
                Stamp.hash(body),
                Optional.of(body).filter(text -> text.length() <= MAX_BODY),
                Optional.empty());
    }

    /** What the annotations of a Deployment say; empty if they lack. */
    static Optional<PodKind> read(Deployment live) {
        Map<String, String> annotations = live.getMetadata().getAnnotations();
        return annotations.containsKey(SETTINGS) && annotations.containsKey(TEMPLATE)
                ? Optional.of(new PodKind(
                        annotations.get(SETTINGS),
                        annotations.get(TEMPLATE),
                        Optional.ofNullable(annotations.get(BODY)),
                        Optional.ofNullable(annotations.get(BEGUN)).flatMap(PodKind::instant)))
                : Optional.empty();
    }

    PodKind begun(Optional<Instant> since) {
        return new PodKind(settings, template, body, since);
    }

    /** Whether only an operator can have wanted this in the place of another. */
    boolean isUpgradeOf(PodKind before) {
        return !template.equals(before.template) && settings.equals(before.settings);
    }

    /** Writes the annotations into a Deployment. */
    void annotate(Deployment desired) {
        ObjectMetaBuilder meta = new ObjectMetaBuilder(desired.getMetadata())
                .addToAnnotations(SETTINGS, settings)
                .addToAnnotations(TEMPLATE, template);
        body.ifPresent(text -> meta.addToAnnotations(BODY, text));
        begun.ifPresent(since -> meta.addToAnnotations(BEGUN, since.toString()));
        desired.setMetadata(meta.build());
    }

    /** The template itself, if it is there and can be read. */
    Optional<PodTemplateSpec> parsed() {
        try {
            return body.map(text -> Serialization.unmarshal(text, PodTemplateSpec.class));
        } catch (KubernetesClientException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.of(Instant.EPOCH);
        }
    }
}
