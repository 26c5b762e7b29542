package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.io.IOException;

/** The cluster's name server, CoreDNS. */
final class ClusterDns {
    private static final String NAMESPACE = "kube-system";
    private static final String FILE = "Corefile";
    private static final String HOSTS =
            "    hosts {\n        %s %s\n        ttl 5\n        fallthrough\n    }\n    forward .";

    private ClusterDns() {}

    /** From now on the name has this address. */
    static void point(Cluster cluster, String name, String address) throws IOException, InterruptedException {
        cluster.client()
                .configMaps()
                .inNamespace(NAMESPACE)
                .withName("coredns")
                .edit(map -> new ConfigMapBuilder(map)
                        .addToData(FILE, with(map.getData().getOrDefault(FILE, ""), name, address))
                        .build());
        cluster.kubectl("--namespace", NAMESPACE, "rollout", "restart", "deployment/coredns")
                .good();
        cluster.kubectl("--namespace", NAMESPACE, "rollout", "status", "deployment/coredns", "--timeout=120s")
                .good();
    }

    private static String with(String settings, String name, String address) {
        return settings.replace("    forward .", HOSTS.formatted(address, name));
    }
}
