package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that people without a right to read Secrets may read.
 *
 * @param texts by where they come from
 */
record Readable(Map<String, String> texts) {
    private static final List<String> NAMESPACES = List.of(Proxies.NAMESPACE, "lyncedge-system");
    private static final String KINDS =
            "lep,pods,deployments,replicasets,services,endpointslices,networkpolicies,poddisruptionbudgets,configmaps,"
                    + "serviceaccounts,events,leases";

    static Readable of(Cluster cluster) throws IOException, InterruptedException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String namespace : NAMESPACES) {
            texts.put(
                    "objects of " + namespace,
                    cluster.kubectl("--namespace", namespace, "get", KINDS, "--output=yaml", "--show-managed-fields")
                            .good());
            for (Pod pod : cluster.client().pods().inNamespace(namespace).list().getItems()) {
                addPod(cluster, namespace, pod, texts);
            }
        }
        return new Readable(texts);
    }

    private static void addPod(Cluster cluster, String namespace, Pod pod, Map<String, String> texts)
            throws IOException, InterruptedException {
        String name = pod.getMetadata().getName();
        texts.put(
                "log of " + name,
                cluster.kubectl("--namespace", namespace, "logs", name).text());
        texts.put(
                "earlier log of " + name,
                cluster.kubectl("--namespace", namespace, "logs", "--previous", name)
                        .text());
        List<String> pages = namespace.equals(Proxies.NAMESPACE)
                ? List.of(":9901/proxy/metrics", ":9901/proxy/config/status")
                : List.of(":9900/proxy/metrics");
        for (String page : pages) {
            String path = "/api/v1/namespaces/" + namespace + "/pods/" + name + page;
            texts.put(
                    page + " of " + name, cluster.kubectl("get", "--raw", path).text());
        }
    }

    /** Where this string occurs. */
    List<String> containing(String wanted) {
        return texts.entrySet().stream()
                .filter(text -> text.getValue().contains(wanted))
                .map(Map.Entry::getKey)
                .toList();
    }

    long length() {
        return texts.values().stream().mapToLong(String::length).sum();
    }
}
