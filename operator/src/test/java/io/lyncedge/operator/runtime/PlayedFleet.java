package io.lyncedge.operator.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.lyncedge.config.Bundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Many Deployments with a pod each, all of whose admin ports are one; they mount a bundle as soon as it changes. */
final class PlayedFleet implements AutoCloseable {
    private static final String REVISION = "deployment.kubernetes.io/revision";
    private static final String OBSERVED = """
            {"metadata": {"annotations": {"%s": "1"}}, "status": {"observedGeneration": %d,
            "replicas": 1, "updatedReplicas": 1, "readyReplicas": 1, "availableReplicas": 1}}""";

    private static final String INSTANCE = "app.kubernetes.io/instance";

    private final KubernetesClient client;
    private final HttpServer admin;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger pods = new AtomicInteger();
    private final Map<String, String> instances = new ConcurrentHashMap<>();
    private final Map<String, Mounted> mounted = new ConcurrentHashMap<>();
    private final SharedIndexInformer<Deployment> deployments;
    private final SharedIndexInformer<Secret> bundles;

    /** A bundle and when it was seen. */
    record Mounted(String hash, long nanos) {}

    PlayedFleet(KubernetesClient client) {
        this.client = client;
        try {
            admin = HttpServer.create(new InetSocketAddress(0), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        admin.createContext("/config/status", this::report);
        admin.setExecutor(threads);
        admin.start();
        bundles = client.secrets()
                .inAnyNamespace()
                .withLabel("app.kubernetes.io/managed-by", "lyncedge-operator")
                .inform(handler(this::mount));
        deployments = client.apps().deployments().inAnyNamespace().inform(handler(this::roll));
    }

    int adminPort() {
        return admin.getAddress().getPort();
    }

    /** What the pod of a resource has mounted last. */
    Optional<Mounted> mounted(String instance) {
        return Optional.ofNullable(mounted.get(instance));
    }

    @Override
    public void close() {
        deployments.close();
        bundles.close();
        admin.stop(0);
        threads.shutdownNow();
    }

    private void report(HttpExchange exchange) throws IOException {
        try (exchange) {
            String instance = instances.getOrDefault(
                    exchange.getLocalAddress().getAddress().getHostAddress(), "");
            String hash = mounted(instance).map(Mounted::hash).orElse("");
            byte[] body = "{\"hash\":\"%s\",\"wireVersion\":1,\"phase\":\"serving\",\"servers\":[]}"
                    .formatted(hash)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void mount(Secret bundle) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        bundle.getData()
                .forEach((name, content) -> files.put(name, Base64.getDecoder().decode(content)));
        String hash = new Bundle(files).hash();
        mounted.compute(
                bundle.getMetadata().getLabels().get(INSTANCE),
                (_, before) ->
                        before != null && before.hash().equals(hash) ? before : new Mounted(hash, System.nanoTime()));
    }

    private void roll(Deployment deployment) {
        Long generation = deployment.getMetadata().getGeneration();
        Long observed = Optional.ofNullable(deployment.getStatus())
                .map(status -> status.getObservedGeneration())
                .orElse(0L);
        if (generation.equals(observed)) {
            return;
        }
        threads.execute(() -> {
            try {
                if (observed == 0) {
                    start(deployment);
                }
                observe(deployment);
            } catch (KubernetesClientException _) {
                // It has gone.
            }
        });
    }

    private void observe(Deployment deployment) {
        client.resource(deployment)
                .patch(
                        PatchContext.of(PatchType.JSON_MERGE),
                        OBSERVED.formatted(REVISION, deployment.getMetadata().getGeneration()));
    }

    private void start(Deployment deployment) {
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();
        String namespace = deployment.getMetadata().getNamespace();
        String name = deployment.getMetadata().getName();
        ReplicaSet set = client.resource(new ReplicaSetBuilder()
                        .withNewMetadata()
                        .withName(name + "-1")
                        .withNamespace(namespace)
                        .withLabels(labels)
                        .withAnnotations(Map.of(REVISION, "1"))
                        .withOwnerReferences(owner(
                                "Deployment", name, deployment.getMetadata().getUid()))
                        .endMetadata()
                        .build())
                .create();
        int number = pods.incrementAndGet();
        String address = "127.1." + number / 250 + "." + (number % 250 + 1);
        instances.put(address, labels.get(INSTANCE));
        client.resource(new PodBuilder()
                        .withNewMetadata()
                        .withName(name + "-1-a")
                        .withNamespace(namespace)
                        .withLabels(labels)
                        .withOwnerReferences(owner(
                                "ReplicaSet", name + "-1", set.getMetadata().getUid()))
                        .endMetadata()
                        .withNewStatus()
                        .withPodIP(address)
                        .addNewCondition()
                        .withType("Ready")
                        .withStatus("True")
                        .endCondition()
                        .endStatus()
                        .build())
                .create();
    }

    private static OwnerReference owner(String kind, String name, String uid) {
        return new OwnerReferenceBuilder()
                .withApiVersion("apps/v1")
                .withKind(kind)
                .withName(name)
                .withUid(uid)
                .withController(true)
                .build();
    }

    private static <T> ResourceEventHandler<T> handler(Consumer<T> seen) {
        return new ResourceEventHandler<>() {
            @Override
            public void onAdd(T object) {
                seen.accept(object);
            }

            @Override
            public void onUpdate(T before, T object) {
                seen.accept(object);
            }

            @Override
            public void onDelete(T object, boolean finalStateUnknown) {
                // Nothing is left of it.
            }
        };
    }
}
