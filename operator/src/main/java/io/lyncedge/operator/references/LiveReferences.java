package io.lyncedge.operator.references;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
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
    private final Set<String> authoritySecrets;
    private final Set<NamedObject> used = new HashSet<>();

    /**
     * Where objects are read.
     *
     * @param tlsSecrets Secrets of type {@code kubernetes.io/tls}, from memory
     * @param named ConfigMaps and Secrets that are watched by their names
     * @param client for Secrets that are in neither
     */
    public record Sources(
            Function<ResourceID, Optional<Secret>> tlsSecrets, NamedObjects named, KubernetesClient client) {}

    /**
     * The references of a resource.
     *
     * @param user the resource
     * @param authoritySecrets names of the Secrets that it trusts, now or in its last accepted spec
     */
    public LiveReferences(ResourceID user, Set<String> authoritySecrets, Sources sources) {
        this.user = user;
        this.namespace = user.getNamespace().orElse("");
        this.authoritySecrets = Set.copyOf(authoritySecrets);
        this.sources = sources;
    }

    @Override
    public Optional<SecretContent> secret(String name) {
        return sources.tlsSecrets()
                .apply(new ResourceID(name, namespace))
                .or(() -> authoritySecrets.contains(name) ? watched(name) : asked(name))
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

    private Optional<Secret> watched(String name) {
        return read(new NamedObject(NamedObject.Kind.SECRET, namespace, name), Secret.class);
    }

    /** Before a Secret is called missing the API server is asked: it may be of another type, or newer than the watch. */
    private Optional<Secret> asked(String name) {
        return Optional.ofNullable(
                sources.client().secrets().inNamespace(namespace).withName(name).get());
    }

    private <T> Optional<T> read(NamedObject object, Class<T> type) {
        used.add(object);
        return sources.named().read(user, object).map(type::cast);
    }
}
