package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.EphemeralContainer;
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

/** Tries connections from inside the cluster: from a pod of its own, or from within the network of another pod. */
final class ConnectionProbe {
    private static final String IMAGE = "lyncedge/simulator:0.1.0-SNAPSHOT";
    private static final String CONTAINER = "probe";
    private static final int PATIENCE_SECONDS = 60;
    private static final List<String> COMMAND = List.of(
            "/opt/java/bin/java",
            "-Xmx32m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-cp",
            "/app/lib/lync-simulator.jar",
            "io.lyncedge.simulator.ConnectMain");

    private final Cluster cluster;

    ConnectionProbe(Cluster cluster) {
        this.cluster = cluster;
    }

    /** What became of each HOST:PORT, tried by a new pod in a namespace without policies. */
    Map<String, String> fromOutside(String namespace, Collection<String> targets) {
        Pod pod = new PodBuilder()
                .withNewMetadata()
                .withName(CONTAINER)
                .withNamespace(namespace)
                .endMetadata()
                .withNewSpec()
                .withRestartPolicy("Never")
                .addNewContainer()
                .withName(CONTAINER)
                .withImage(IMAGE)
                .withCommand(COMMAND)
                .withArgs(new ArrayList<>(targets))
                .endContainer()
                .endSpec()
                .build();
        PodResource made = cluster.client().pods().resource(pod);
        made.create();
        made.waitUntilCondition(
                seen -> "Succeeded".equals(seen.getStatus().getPhase()), PATIENCE_SECONDS, TimeUnit.SECONDS);
        return parse(made.getLog());
    }

    /** What became of each HOST:PORT, tried from the network of a running pod: its policies apply. */
    Map<String, String> fromWithin(String namespace, String name, Collection<String> targets) {
        PodResource pod = cluster.client().pods().inNamespace(namespace).withName(name);
        pod.ephemeralContainers()
                .edit(seen -> new PodBuilder(seen)
                        .editSpec()
                        .addToEphemeralContainers(container(targets))
                        .endSpec()
                        .build());
        pod.waitUntilCondition(ConnectionProbe::ended, PATIENCE_SECONDS, TimeUnit.SECONDS);
        return parse(pod.inContainer(CONTAINER).getLog());
    }

    private static EphemeralContainer container(Collection<String> targets) {
        return new EphemeralContainerBuilder()
                .withName(CONTAINER)
                .withImage(IMAGE)
                .withCommand(COMMAND)
                .withArgs(new ArrayList<>(targets))
                .withSecurityContext(restricted())
                .build();
    }

    private static SecurityContext restricted() {
        return new SecurityContextBuilder()
                .withAllowPrivilegeEscalation(false)
                .withNewCapabilities()
                .addToDrop("ALL")
                .endCapabilities()
                .build();
    }

    private static boolean ended(Pod pod) {
        return Optional.ofNullable(pod.getStatus().getEphemeralContainerStatuses()).orElse(List.of()).stream()
                .map(ContainerStatus::getState)
                .anyMatch(state -> state.getTerminated() != null);
    }

    private static Map<String, String> parse(String log) {
        Map<String, String> outcomes = new HashMap<>();
        log.lines().map(line -> line.split(" ")).forEach(words -> outcomes.put(words[0], words[1]));
        return outcomes;
    }
}
