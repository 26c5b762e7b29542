package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import java.io.IOException;

/** The processes of proxy pods, as the node sees them. */
final class Processes {
    private static final String SCHEME = "containerd://";

    private Processes() {}

    /** Sends a signal to the proxy of a pod. */
    static void signal(Stage stage, String pod, String signal) throws IOException, InterruptedException {
        signal(
                stage,
                stage.cluster()
                        .client()
                        .pods()
                        .inNamespace(Proxies.NAMESPACE)
                        .withName(pod)
                        .require()
                        .getStatus()
                        .getContainerStatuses()
                        .getFirst(),
                signal);
    }

    /** Sends a signal to the first process of a container. */
    static void signal(Stage stage, ContainerStatus container, String signal) throws IOException, InterruptedException {
        String id = container.getContainerID();
        stage.cluster()
                .shell("ctr --namespace k8s.io tasks kill --signal " + signal + " " + id.substring(SCHEME.length()))
                .good();
    }
}
