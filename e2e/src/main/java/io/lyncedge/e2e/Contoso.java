package io.lyncedge.e2e;

import java.io.IOException;
import java.util.stream.Stream;

/** The example that is served, and what is done to it. */
final class Contoso {
    private static final String REPLICAS = "  replicas: 2\n";
    private static final String SERVICE = "  service: {type: NodePort, nodePorts: {https: %d, http: %d}}\n";

    private Contoso() {}

    /** The example, reached through ports of the node, since there is no load balancer. */
    static String withNodePorts(Workspace workspace) throws IOException {
        String example = workspace.read("deploy/examples/contoso.yaml");
        if (!example.contains(REPLICAS)) {
            throw new IllegalStateException("the example has changed: no line" + REPLICAS);
        }
        return example.replace(REPLICAS, REPLICAS + SERVICE.formatted(Cluster.HTTPS_NODE_PORT, Cluster.HTTP_NODE_PORT));
    }

    /** Runs kubectl in the namespace of the example. */
    static Output kubectl(Cluster cluster, String... arguments) throws IOException, InterruptedException {
        return cluster.kubectl(Stream.concat(Stream.of("--namespace", Proxies.NAMESPACE), Stream.of(arguments))
                .toArray(String[]::new));
    }

    /** Changes the resource by a JSON patch (RFC 6902). */
    static void patch(Cluster cluster, String patch) throws IOException, InterruptedException {
        kubectl(cluster, "patch", "lep", Proxies.RESOURCE, "--type=json", "--patch=" + patch)
                .good();
    }

    /** STATUS/REASON of a condition. */
    static String condition(Cluster cluster, String type) throws IOException, InterruptedException {
        String path = "{.status.conditions[?(@.type=='" + type + "')]['status','reason']}";
        return kubectl(cluster, "get", "lep", Proxies.RESOURCE, "--output=jsonpath=" + path)
                .good()
                .replace(' ', '/');
    }

    /** Waits until a condition is STATUS/REASON; what it is at last. */
    static String await(Stage stage, String type, String wanted) {
        return await(stage.cluster(), type, wanted);
    }

    /** The same in another cluster. */
    static String await(Cluster cluster, String type, String wanted) {
        return Waiting.until(wanted, Proxies.PATIENCE, () -> condition(cluster, type));
    }
}
