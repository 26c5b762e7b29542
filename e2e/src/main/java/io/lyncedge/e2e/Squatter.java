package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.EphemeralContainerBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Another process within a pod, which listens on a port of it. */
final class Squatter {
    private static final String NAME = "squatter";
    private static final int PATIENCE_SECONDS = 90;

    private final Stage stage;
    private final String pod;

    private Squatter(Stage stage, String pod) {
        this.stage = stage;
        this.pod = pod;
    }

    /** Begins to listen; returns when it does. */
    static Squatter listen(Stage stage, String name, int port) {
        PodResource pod =
                stage.cluster().client().pods().inNamespace(Proxies.NAMESPACE).withName(name);
        pod.ephemeralContainers()
                .edit(seen -> new PodBuilder(seen)
                        .editSpec()
                        .addToEphemeralContainers(new EphemeralContainerBuilder()
                                .withName(NAME)
                                .withImage(ConnectionProbe.IMAGE)
                                .withCommand(List.of(
                                        "/opt/java/bin/java",
                                        "-Xmx32m",
                                        "-cp",
                                        "/app/lib/lync-simulator.jar",
                                        "io.lyncedge.simulator.RelayMain",
                                        port + "=127.0.0.1:1"))
                                .withSecurityContext(ConnectionProbe.restricted())
                                .build())
                        .endSpec()
                        .build());
        pod.waitUntilCondition(Squatter::runs, PATIENCE_SECONDS, TimeUnit.SECONDS);
        Waiting.until(
                true, Proxies.PATIENCE, () -> pod.inContainer(NAME).getLog().contains("ready"));
        return new Squatter(stage, name);
    }

    /** Kills it. */
    void end() throws IOException, InterruptedException {
        Pod seen = stage.cluster()
                .client()
                .pods()
                .inNamespace(Proxies.NAMESPACE)
                .withName(pod)
                .require();
        Processes.signal(stage, status(seen).orElseThrow(), "SIGKILL");
    }

    private static boolean runs(Pod pod) {
        return status(pod)
                .filter(status -> status.getState().getRunning() != null)
                .isPresent();
    }

    private static Optional<ContainerStatus> status(Pod pod) {
        return Optional.ofNullable(pod.getStatus().getEphemeralContainerStatuses()).orElse(List.of()).stream()
                .filter(status -> status.getName().equals(NAME))
                .findFirst();
    }
}
