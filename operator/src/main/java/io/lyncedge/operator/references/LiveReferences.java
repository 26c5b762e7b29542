package io.lyncedge.operator.references;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.operator.resolve.ReferenceSource;
import io.lyncedge.operator.resolve.SecretContent;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What one resource refers to, as the cluster has it now. For one reconciliation, by one thread. */
public final class LiveReferences implements ReferenceSource {
    private final ResourceID user;
    private final String namespace;
    private final Sources sources;
    private final Set<NamedObject> used = new HashSet<>();

    /**
     * Where objects are read.
     *
     * @param tlsSecrets Secrets of type {@code kubernetes.io/tls}, from memory
     * @param named ConfigMaps, and Secrets of other types, that are watched by their names
     */
    public record Sources(Function<ResourceID, Optional<Secret>> tlsSecrets, NamedObjects named) {}

    /**
     * The references of a resource.
     *
     * @param user the resource
     * @param sources where they are read
     */
    public LiveReferences(ResourceID user, Sources sources) {
        this.user = user;
        this.namespace = user.getNamespace().orElse("");
        this.sources = sources;
    }

    @Override
    public Optional<SecretContent> secret(String name) {
        return sources.tlsSecrets()
                .apply(new ResourceID(name, namespace))
                .or(() -> watched(name))
                .map(ObjectContent::of);
    }

    @Override
    public Optional<Map<String, byte[]>> configMap(String name) {
        return read(new NamedObject(NamedObject.Kind.CONFIG_MAP, namespace, name), ConfigMap.class)
                .map(ObjectContent::of);
    }

    /** Ends the watches of what was not read since this was made. */
    public void releaseOthers() {
        sources.named().retain(user, used);
    }

    /** An authority; or a certificate that is missing, of another type, or newer than the watch by type. */
    private Optional<Secret> watched(String name) {
        return read(new NamedObject(NamedObject.Kind.SECRET, namespace, name), Secret.class);
    }

    private <T> Optional<T> read(NamedObject object, Class<T> type) {
        used.add(object);
        return sources.named().read(user, object).map(type::cast);
    }
}
