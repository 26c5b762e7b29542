package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.LocalPortForward;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The proxy pods of the example. */
final class Proxies {
    static final String NAMESPACE = "lync-edge";
    static final String RESOURCE = "contoso";

    private static final int HTTPS = 443;
    static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Map<String, String> LABELS =
            Map.of("app.kubernetes.io/name", "lyncedge-proxy", "app.kubernetes.io/instance", RESOURCE);

    private final Cluster cluster;

    Proxies(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Those that do not end. */
    List<Pod> pods() {
        return all().stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .toList();
    }

    /** Those that end as well. */
    List<Pod> all() {
        return cluster.client()
                .pods()
                .inNamespace(NAMESPACE)
                .withLabels(LABELS)
                .list()
                .getItems();
    }

    /** A page of the admin port of a pod, asked for through the API server. */
    String page(String pod, String path) {
        return cluster.client().raw("/api/v1/namespaces/" + NAMESPACE + "/pods/" + pod + ":9901/proxy/" + path);
    }

    /** How many serve and do not end. */
    long ready() {
        return pods().stream().filter(Readiness::isPodReady).count();
    }

    /** Waits until that many serve, and, if {@code settled}, until none ends any more. */
    boolean await(long wanted, boolean settled) {
        return Waiting.until(true, PATIENCE, () -> ready() == wanted && (!settled || all().size() == wanted));
    }

    List<String> names() {
        return pods().stream().map(pod -> pod.getMetadata().getName()).sorted().toList();
    }

    /** Ways to port 443 of each pod, past the Service. */
    Forwards forwards() {
        List<LocalPortForward> forwards = new ArrayList<>();
        for (String name : names()) {
            PodResource pod = cluster.client().pods().inNamespace(NAMESPACE).withName(name);
            forwards.add(pod.portForward(HTTPS));
        }
        return new Forwards(forwards);
    }

    /**
     * Open ways to the pods.
     *
     * @param all one for each pod
     */
    record Forwards(List<LocalPortForward> all) implements AutoCloseable {
        List<Integer> ports() {
            return all.stream().map(LocalPortForward::getLocalPort).toList();
        }

        @Override
        public void close() throws IOException {
            for (LocalPortForward forward : all) {
                forward.close();
            }
        }
    }
}
