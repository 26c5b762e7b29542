package io.lyncedge.operator.references;

import io.fabric8.kubernetes.api.model.Secret;
import io.javaoperatorsdk.operator.api.config.informer.FieldSelectorBuilder;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Secrets of type {@code kubernetes.io/tls}: watched by their type, so that no label is asked of users and no other
 * Secret is kept in memory.
 */
public final class TlsSecrets {
    /** Type of the Secrets that hold certificates. */
    public static final String TYPE = "kubernetes.io/tls";

    private static final String INDEX = "secrets";

    private TlsSecrets() {}

    /** The event source: a Secret wakes the resources that name it. */
    public static InformerEventSource<Secret, LyncEdgeProxy> eventSource(EventSourceContext<LyncEdgeProxy> context) {
        IndexerResourceCache<LyncEdgeProxy> primaries = context.getPrimaryCache();
        primaries.addIndexer(INDEX, resource -> keys(ReferencedNames.secrets(resource)));
        InformerEventSourceConfiguration<Secret> configuration = InformerEventSourceConfiguration.from(
                        Secret.class, LyncEdgeProxy.class)
                .withName("tls-secrets")
                .withFieldSelector(
                        new FieldSelectorBuilder().withField("type", TYPE).build())
                .withSecondaryToPrimaryMapper(secret -> users(primaries, ResourceID.fromResource(secret)))
                .<LyncEdgeProxy>withPrimaryToSecondaryMapper(ReferencedNames::secrets)
                .build();
        return new InformerEventSource<>(configuration, context);
    }

    private static Set<ResourceID> users(IndexerResourceCache<LyncEdgeProxy> primaries, ResourceID secret) {
        return primaries.byIndex(INDEX, key(secret)).stream()
                .map(ResourceID::fromResource)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> keys(Set<ResourceID> ids) {
        return ids.stream().map(TlsSecrets::key).toList();
    }

    private static String key(ResourceID id) {
        return id.getNamespace().orElse("") + "/" + id.getName();
    }
}
