package io.lyncedge.operator.references;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.EventHandler;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.javaoperatorsdk.operator.processing.event.source.ResourceEventAware;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * ConfigMaps and Secrets that resources name, but for certificates that are in order: one watch by {@code metadata.name} for each object that
 * some resource uses, and none for the others of the namespace. A watch begins with the first reading and ends when its
 * last user lets go.
 */
public final class NamedObjects extends AbstractEventSource<HasMetadata, LyncEdgeProxy>
        implements ResourceEventAware<LyncEdgeProxy> {
    private final KubernetesClient client;
    private final Map<NamedObject, NamedWatch> watches = new HashMap<>();
    private final Map<ResourceID, Set<NamedObject>> usedBy = new HashMap<>();

    /** No watches yet. */
    public NamedObjects(KubernetesClient client) {
        super(HasMetadata.class, "named-objects");
        this.client = client;
    }

    /**
     * An object as the watch last showed it; blocks for the first list where there was no watch. Safe for use by several
     * threads.
     *
     * @param user who is woken from now on when the object changes
     * @return empty if there is no such object
     */
    public Optional<HasMetadata> read(ResourceID user, NamedObject object) {
        NamedWatch watch;
        synchronized (watches) {
            watch = watches.computeIfAbsent(object, this::watch);
            watch.addUser(user);
            usedBy.computeIfAbsent(user, _ -> new HashSet<>()).add(object);
        }
        return watch.current();
    }

    /** Lets go of everything that a resource does not use any more. */
    public void retain(ResourceID user, Set<NamedObject> used) {
        synchronized (watches) {
            Set<NamedObject> before = Objects.requireNonNullElse(usedBy.remove(user), Set.of());
            before.stream().filter(object -> !used.contains(object)).forEach(object -> release(user, object));
            Set<NamedObject> kept = before.stream().filter(used::contains).collect(Collectors.toSet());
            if (!kept.isEmpty()) {
                usedBy.put(user, kept);
            }
        }
    }

    private void release(ResourceID user, NamedObject object) {
        watches.computeIfPresent(object, (_, watch) -> watch.isOverWithout(user) ? null : watch);
    }

    /** How many objects are watched. */
    public int watched() {
        synchronized (watches) {
            return watches.size();
        }
    }

    @Override
    public void onResourceDeleted(LyncEdgeProxy resource) {
        retain(ResourceID.fromResource(resource), Set.of());
    }

    @Override
    public Set<HasMetadata> getSecondaryResources(LyncEdgeProxy primary) {
        return Set.of();
    }

    @Override
    public void stop() {
        super.stop();
        synchronized (watches) {
            watches.values().forEach(NamedWatch::close);
            watches.clear();
            usedBy.clear();
        }
    }

    private NamedWatch watch(NamedObject object) {
        return switch (object.kind()) {
            case CONFIG_MAP -> new NamedWatch(NamedWatch.informer(client, ConfigMap.class, object), this::wake);
            case SECRET -> new NamedWatch(NamedWatch.informer(client, Secret.class, object), this::wake);
        };
    }

    private void wake(Set<ResourceID> users) {
        EventHandler handler = getEventHandler();
        users.forEach(user -> handler.handleEvent(new Event(user)));
    }
}
