package io.lyncedge.e2e;

import java.io.IOException;

/** The processes of proxy pods, as the node sees them. */
final class Processes {
    private static final String SCHEME = "containerd://";

    private Processes() {}

    /** Sends a signal to the proxy of a pod. */
    static void signal(Stage stage, String pod, String signal) throws IOException, InterruptedException {
        String id = stage.cluster()
                .client()
                .pods()
                .inNamespace(Proxies.NAMESPACE)
                .withName(pod)
                .require()
                .getStatus()
                .getContainerStatuses()
                .getFirst()
                .getContainerID();
        stage.cluster()
                .shell("ctr --namespace k8s.io tasks kill --signal " + signal + " " + id.substring(SCHEME.length()))
                .good();
    }
}
