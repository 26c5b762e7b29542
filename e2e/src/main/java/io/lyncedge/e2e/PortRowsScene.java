package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The port tables, enforced: for each row one connection that has to work and one that must not. What is forbidden
 * listens, and is reached from where no policy applies, so that "not reached" is the policy's doing.
 */
final class PortRowsScene implements Scene {
    private static final String OUTSIDE = "outside";

    @Override
    public String title() {
        return "The port tables, enforced";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        List<Pod> pods = stage.proxies().pods();
        String address = pods.getFirst().getStatus().getPodIP();
        ConnectionProbe probe = new ConnectionProbe(stage.cluster());
        stage.cluster()
                .client()
                .namespaces()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(OUTSIDE)
                        .endMetadata()
                        .build())
                .create();
        List<Row> inbound = List.of(
                new Row("HTTPS/TCP/443 from any", address + ":443", true),
                new Row("HTTP/TCP/80 from any", address + ":80", true),
                new Row("4443 inbound, which must never be opened", address + ":4443", false),
                new Row("8080 inbound", address + ":8080", false),
                new Row("the admin port for others than the operator", address + ":9901", false));
        List<Row> outbound = outbound(stage, pods.getLast().getStatus().getPodIP());
        List<String> controls = outbound.stream()
                .filter(row -> !row.allowed() && !row.target().endsWith(":9901"))
                .map(Row::target)
                .toList();
        List<String> outside = new ArrayList<>(inbound.stream().map(Row::target).toList());
        outside.addAll(controls);
        Map<String, String> fromOutside = probe.fromOutside(OUTSIDE, outside);
        inbound.forEach(row -> row.check(stage.transcript(), "from a foreign pod: ", fromOutside));
        controls.forEach(target -> new Row("control, no policy applies", target, true)
                .check(stage.transcript(), "from a foreign pod: ", fromOutside));
        Map<String, String> fromProxy = probe.fromWithin(
                Proxies.NAMESPACE,
                pods.getFirst().getMetadata().getName(),
                outbound.stream().map(Row::target).toList());
        outbound.forEach(row -> row.check(stage.transcript(), "from a proxy: ", fromProxy));
    }

    private static List<Row> outbound(Stage stage, String otherPod) {
        PoolServers pools = stage.pools();
        return List.of(
                new Row("HTTPS/TCP/4443 to a Front End", pools.address("fe01") + ":4443", true),
                new Row("HTTPS/TCP/4443 to the pool's VIP", pools.address("pool-london") + ":4443", true),
                new Row("4443 of Office Web Apps", pools.address("owas") + ":4443", false),
                new Row("HTTP/TCP/8080 to a bridged pool", pools.address("fe02") + ":8080", true),
                new Row("8080 of Office Web Apps", pools.address("owas") + ":8080", false),
                new Row("HTTPS/TCP/443 to Office Web Apps", pools.address("owas") + ":443", true),
                new Row("443 of a Front End, its internal site", pools.address("fe01") + ":443", false),
                new Row("the API server", service(stage, "default", "kubernetes") + ":443", false),
                new Row("the cluster's DNS", service(stage, "kube-system", "kube-dns") + ":53", false),
                new Row("the admin port of another proxy", otherPod + ":9901", false));
    }

    private static String service(Stage stage, String namespace, String name) {
        return stage.cluster()
                .client()
                .services()
                .inNamespace(namespace)
                .withName(name)
                .require()
                .getSpec()
                .getClusterIP();
    }

    /** A connection and whether it has to work. */
    private record Row(String name, String target, boolean allowed) {
        void check(Transcript transcript, String from, Map<String, String> outcomes) {
            String seen = outcomes.getOrDefault(target, "not tried");
            boolean good = allowed ? seen.equals("open") : seen.equals("silent") || seen.equals("refused");
            transcript.check(from + name, allowed ? "open" : "not reached", seen + " (" + target + ")", good);
        }
    }
}
