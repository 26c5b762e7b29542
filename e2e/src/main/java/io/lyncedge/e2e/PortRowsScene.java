package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The port tables, enforced: each tuple has to work, and what lies next to it must not. What is forbidden listens, and is
 * reached from where no policy applies, so that "not reached" is the policy's doing.
 */
final class PortRowsScene implements Scene {
    private static final String OUTSIDE = "outside";
    private static final Map<String, String> OPERATOR = Map.of("app.kubernetes.io/name", "lyncedge-operator");

    @Override
    public String title() {
        return "The port tables, enforced";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Cluster cluster = stage.cluster();
        metadata(cluster);
        List<Pod> pods = stage.proxies().pods();
        String proxy = address(pods.getFirst());
        Pod operator = cluster.client()
                .pods()
                .inNamespace("lyncedge-system")
                .withLabels(OPERATOR)
                .list()
                .getItems()
                .getFirst();
        PortTables tables = new PortTables(stage);
        List<PortRow> inbound = tables.inbound(proxy);
        List<PortRow> outbound = tables.outbound(address(pods.getLast()), address(operator));
        List<Tried> all = List.of(
                outside(cluster, inbound, outbound),
                stranger(cluster, "a pod of the same namespace", Proxies.NAMESPACE, Map.of(), inbound),
                stranger(cluster, "one there that is labelled as the operator", Proxies.NAMESPACE, OPERATOR, inbound),
                stranger(cluster, "a pod beside the operator", "lyncedge-system", Map.of(), inbound),
                within(cluster, "a proxy", Proxies.NAMESPACE, pods.getFirst(), outbound),
                within(cluster, "the operator", "lyncedge-system", operator, tables.operator(proxy)));
        all.forEach(tried -> tried.check(stage.transcript()));
    }

    /** The node answers at the metadata address, as clouds do. */
    private static void metadata(Cluster cluster) throws IOException, InterruptedException {
        cluster.shell("ip address add " + PortTables.METADATA + "/32 dev lo; busybox httpd -p " + PortTables.METADATA
                        + ":80 -h /tmp")
                .good();
        cluster.client()
                .namespaces()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(OUTSIDE)
                        .endMetadata()
                        .build())
                .create();
    }

    /** From a namespace without policies: what a proxy must not reach answers here, all but other proxies' admin port. */
    private static Tried outside(Cluster cluster, List<PortRow> inbound, List<PortRow> outbound) {
        Stream<PortRow> controls = outbound.stream()
                .filter(row -> !row.allowed() && !row.target().endsWith(":9901"))
                .map(row -> PortRow.open("control, no policy applies: " + row.name(), row.target()));
        return stranger(
                cluster,
                "a foreign pod",
                OUTSIDE,
                Map.of(),
                Stream.concat(inbound.stream(), controls).toList());
    }

    private static Tried stranger(
            Cluster cluster, String from, String namespace, Map<String, String> labels, List<PortRow> rows) {
        return new Tried(from, rows, new ConnectionProbe(cluster).fromNewPod(namespace, labels, PortRow.targets(rows)));
    }

    private static Tried within(Cluster cluster, String from, String namespace, Pod pod, List<PortRow> rows) {
        String name = pod.getMetadata().getName();
        return new Tried(from, rows, new ConnectionProbe(cluster).fromWithin(namespace, name, PortRow.targets(rows)));
    }

    private static String address(Pod pod) {
        return pod.getStatus().getPodIP();
    }

    /** Connections that are under way from one place. */
    private record Tried(String from, List<PortRow> rows, Supplier<Map<String, String>> outcomes) {
        void check(Transcript transcript) {
            Map<String, String> seen = outcomes.get();
            rows.forEach(row -> row.check(transcript, "from " + from + ": ", seen));
        }
    }
}
