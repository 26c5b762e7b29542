package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.EphemeralContainerBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Tries connections from inside the cluster: from a pod of its own, or from within the network of another pod. */
final class ConnectionProbe {
    static final String IMAGE = "lyncedge/simulator:0.1.0-SNAPSHOT";
    private static final int PATIENCE_SECONDS = 90;
    private static final long NOBODY = 65_532;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final List<String> COMMAND = List.of(
            "/opt/java/bin/java",
            "-Xmx32m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-cp",
            "/app/lib/lync-simulator.jar",
            "io.lyncedge.simulator.ConnectMain");

    private final Cluster cluster;
    private final String name = "probe-" + COUNT.incrementAndGet();

    ConnectionProbe(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Begins to try each HOST:PORT from a new pod with these labels; the answer says what became of each. */
    Supplier<Map<String, String>> fromNewPod(String namespace, Map<String, String> labels, Collection<String> targets) {
        PodResource made = cluster.client().pods().resource(pod(namespace, labels, targets));
        made.create();
        return () -> {
            made.waitUntilCondition(
                    seen -> "Succeeded".equals(seen.getStatus().getPhase()), PATIENCE_SECONDS, TimeUnit.SECONDS);
            Map<String, String> outcomes = parse(made.getLog());
            made.delete();
            return outcomes;
        };
    }

    /** Begins to try each HOST:PORT from the network of a running pod, whose policies apply. */
    Supplier<Map<String, String>> fromWithin(String namespace, String podName, Collection<String> targets) {
        PodResource pod = cluster.client().pods().inNamespace(namespace).withName(podName);
        pod.ephemeralContainers()
                .edit(seen -> new PodBuilder(seen)
                        .editSpec()
                        .addToEphemeralContainers(new EphemeralContainerBuilder()
                                .withName(name)
                                .withImage(IMAGE)
                                .withCommand(COMMAND)
                                .withArgs(new ArrayList<>(targets))
                                .withSecurityContext(restricted())
                                .build())
                        .endSpec()
                        .build());
        return () -> {
            pod.waitUntilCondition(this::ended, PATIENCE_SECONDS, TimeUnit.SECONDS);
            return parse(pod.inContainer(name).getLog());
        };
    }

    private Pod pod(String namespace, Map<String, String> labels, Collection<String> targets) {
        Container container = new ContainerBuilder()
                .withName(name)
                .withImage(IMAGE)
                .withCommand(COMMAND)
                .withArgs(new ArrayList<>(targets))
                .withSecurityContext(restricted())
                .build();
        return new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .withLabels(labels)
                .endMetadata()
                .withNewSpec()
                .withRestartPolicy("Never")
                .withAutomountServiceAccountToken(false)
                .withContainers(container)
                .endSpec()
                .build();
    }

    static SecurityContext restricted() {
        return new SecurityContextBuilder()
                .withRunAsNonRoot(true)
                .withRunAsUser(NOBODY)
                .withAllowPrivilegeEscalation(false)
                .withNewCapabilities()
                .addToDrop("ALL")
                .endCapabilities()
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .build();
    }

    private boolean ended(Pod pod) {
        return Optional.ofNullable(pod.getStatus().getEphemeralContainerStatuses()).orElse(List.of()).stream()
                .filter(status -> status.getName().equals(name))
                .map(ContainerStatus::getState)
                .anyMatch(state -> state.getTerminated() != null);
    }

    private static Map<String, String> parse(String log) {
        Map<String, String> outcomes = new HashMap<>();
        log.lines().map(line -> line.split(" ")).forEach(words -> outcomes.put(words[0], words[1]));
        return outcomes;
    }
}
