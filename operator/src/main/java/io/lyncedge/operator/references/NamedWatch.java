package io.lyncedge.operator.references;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The watch of one object. */
final class NamedWatch {
    private static final int FIRST_LIST_SECONDS = 10;

    private final SharedIndexInformer<? extends HasMetadata> informer;
    private final CompletableFuture<Void> listed;
    private final Set<ResourceID> users = ConcurrentHashMap.newKeySet();

    /**
     * Starts watching.
     *
     * @param wake is given the users when the object has come, changed or gone
     */
    <T extends HasMetadata> NamedWatch(SharedIndexInformer<T> informer, Consumer<Set<ResourceID>> wake) {
        this.informer = informer;
        informer.exceptionHandler((_, _) -> true);
        informer.addEventHandler(new Waking<>(() -> wake.accept(Set.copyOf(users))));
        this.listed = informer.start().toCompletableFuture();
    }

    static <T extends HasMetadata> SharedIndexInformer<T> informer(
            KubernetesClient client, Class<T> type, NamedObject object) {
        return client.resources(type)
                .inNamespace(object.namespace())
                .withName(object.name())
                .runnableInformer(0);
    }

    void addUser(ResourceID user) {
        users.add(user);
    }

    /** Whether nobody is left without this user; the watch is closed then. */
    boolean isOverWithout(ResourceID user) {
        if (users.remove(user) && users.isEmpty()) {
            close();
            return true;
        }
        return false;
    }

    void close() {
        informer.close();
    }

    /**
     * The object.
     *
     * @throws KubernetesClientException if the API server has not answered for 10 s
     */
    Optional<HasMetadata> current() {
        try {
            listed.get(FIRST_LIST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KubernetesClientException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KubernetesClientException("the API server does not list " + informer.getApiTypeClass(), e);
        }
        return informer.getStore().list().stream().map(HasMetadata.class::cast).findFirst();
    }

    private record Waking<T>(Runnable wake) implements ResourceEventHandler<T> {
        @Override
        public void onAdd(T object) {
            wake.run();
        }

        @Override
        public void onUpdate(T before, T after) {
            wake.run();
        }

        @Override
        public void onDelete(T object, boolean finalStateUnknown) {
            wake.run();
        }
    }
}
