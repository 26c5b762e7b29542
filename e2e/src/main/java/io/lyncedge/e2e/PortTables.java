package io.lyncedge.e2e;

import java.util.List;
import java.util.stream.Stream;

/** Every tuple of the port tables for the example, and what lies next to it and must stay closed. */
final class PortTables {
    /** Where clouds answer with credentials of the machine; the node plays it. */
    static final String METADATA = "169.254.169.254";

    private static final int METADATA_PORT = 80;
    private static final int KUBELET = 10_250;
    private static final int API = 6_443;

    private final Stage stage;

    PortTables(Stage stage) {
        this.stage = stage;
    }

    /** Towards a proxy, for everybody but the operator. */
    List<PortRow> inbound(String proxy) {
        return List.of(
                PortRow.open("HTTPS/TCP/443 from any", proxy + ":443"),
                PortRow.open("HTTP/TCP/80 from any", proxy + ":80"),
                PortRow.closed("4443 inbound, which must never be opened", proxy + ":4443"),
                PortRow.closed("8080 inbound", proxy + ":8080"),
                PortRow.closed("the admin port for others than the operator", proxy + ":9901"));
    }

    /** From a proxy, with another proxy and a pod of the operator. */
    List<PortRow> outbound(String otherProxy, String operator) {
        return Stream.of(
                        pools(),
                        strangers(),
                        cluster(operator),
                        PortRow.closed("another proxy", otherProxy, 443, 80, 9901))
                .flatMap(rows -> rows)
                .toList();
    }

    /** From the operator. */
    List<PortRow> operator(String proxy) {
        return List.of(
                PortRow.open("the API server", service("default", "kubernetes") + ":443"),
                PortRow.open("the cluster's DNS", service("kube-system", "kube-dns") + ":53"),
                PortRow.open("the admin port of a proxy", proxy + ":9901"),
                PortRow.closed("4443 of a pool", address("fe01") + ":4443"),
                PortRow.closed("8080 of a pool", address("fe01") + ":8080"),
                PortRow.closed("the metadata address", METADATA + ":" + METADATA_PORT),
                PortRow.closed("the kubelet", stage.cluster().nodeAddress() + ":" + KUBELET));
    }

    private Stream<PortRow> pools() {
        Stream<PortRow> frontEnds = Stream.of("fe01", "fe02", "pool-london")
                .flatMap(server -> Stream.of(
                        PortRow.open("HTTPS/TCP/4443 to " + server, address(server) + ":4443"),
                        PortRow.open("HTTP/TCP/8080 to " + server, address(server) + ":8080"),
                        PortRow.closed("443 of " + server + ", its internal site", address(server) + ":443"),
                        PortRow.closed("80 of " + server + ", its internal site", address(server) + ":80")));
        Stream<PortRow> office = Stream.of(
                PortRow.open("HTTPS/TCP/443 to Office Web Apps", address("owas") + ":443"),
                PortRow.closed("4443 of Office Web Apps", address("owas") + ":4443"),
                PortRow.closed("8080 of Office Web Apps", address("owas") + ":8080"));
        return Stream.concat(frontEnds, office);
    }

    private Stream<PortRow> strangers() {
        return PortRow.closed(
                "a Front End that the resource does not name", address(PoolServers.STRANGER), 4443, 8080, 443, 80);
    }

    private Stream<PortRow> cluster(String operator) {
        String node = stage.cluster().nodeAddress();
        return Stream.of(
                PortRow.closed("the API server's Service", service("default", "kubernetes") + ":443"),
                PortRow.closed("the API server itself", node + ":" + API),
                PortRow.closed("the kubelet", node + ":" + KUBELET),
                PortRow.closed("the cluster's DNS", service("kube-system", "kube-dns") + ":53"),
                PortRow.closed("the metadata address", METADATA + ":" + METADATA_PORT),
                PortRow.closed("the operator's management port", operator + ":9900"));
    }

    private String address(String server) {
        return stage.pools().address(server);
    }

    private String service(String namespace, String name) {
        return stage.cluster()
                .client()
                .services()
                .inNamespace(namespace)
                .withName(name)
                .require()
                .getSpec()
                .getClusterIP();
    }
}
