package io.lyncedge.operator.policy;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.Documents;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.policy.Attempt.Direction;
import io.lyncedge.operator.policy.Pod.Namespace;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.Translation;
import io.lyncedge.operator.translate.Translator;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Two resources in one namespace among pods of others, and every connection worth trying. */
record Scene(List<Draft> drafts) {
    private static final Namespace OWN = Namespace.of(Draft.NAMESPACE);
    private static final Set<Integer> LISTENED = Set.of(53, 80, 443, 4443, 8080, 9901);
    private static final List<Integer> PORTS =
            List.of(1, 53, 79, 80, 81, 442, 443, 444, 4443, 5443, 6443, 8080, 8081, 8443, 9900, 9901, 9902, 65535);
    private static final List<String> OUTSIDE = List.of(
            "192.0.2.0",
            "192.0.2.255",
            "192.0.1.255",
            "192.0.3.0",
            "198.51.100.127",
            "198.51.100.128",
            "203.0.113.7",
            "203.0.113.8",
            "2001:db8:aaaa::",
            "2001:db8:aaaa:ffff:ffff:ffff:ffff:ffff",
            "2001:db8:aaab::",
            "9.255.255.255",
            "10.0.0.1",
            "10.255.255.255",
            "11.0.0.0",
            "10.96.0.1",
            "169.254.169.254",
            "8.8.8.8");

    static Scene of(long seed) {
        return new Scene(List.of(new Dice(seed, "contoso").draft(), new Dice(~seed, "fabrikam").draft()));
    }

    /** The plans of both. */
    List<Plan> plans() {
        return drafts.stream().map(Scene::plan).toList();
    }

    private static Plan plan(Draft draft) {
        TestWorld world = new TestWorld();
        draft.pools()
                .forEach(pool -> pool.servers()
                        .forEach((server, addresses) -> world.names()
                                .put(
                                        server,
                                        addresses.stream()
                                                .map(InetAddress::getHostAddress)
                                                .toArray(String[]::new))));
        LyncEdgeProxy resource = Documents.resource(draft.yaml());
        return switch (new Translator(Resources.SETTINGS).translate(resource, world.resolve(resource), Resources.KEY)) {
            case Translation.Accepted(Plan plan) -> plan;
            case Translation.Refused refused -> throw new AssertionError(refused + "\n" + draft.yaml());
        };
    }

    /** The pods of a resource. */
    static Pod proxy(String resource) {
        return new Pod(
                OWN,
                Map.of(
                        "app.kubernetes.io/name", "lyncedge-proxy",
                        "app.kubernetes.io/instance", resource,
                        "app.kubernetes.io/managed-by", "lyncedge-operator"));
    }

    /** Pods that are nobody's business. */
    static List<Pod> strangers() {
        return List.of(
                new Pod(OWN, Map.of("app", "web")),
                new Pod(OWN, Map.of()),
                new Pod(OWN, Map.of("app.kubernetes.io/instance", "contoso", "app.kubernetes.io/name", "database")),
                new Pod(OWN, Map.of("app.kubernetes.io/instance", "other", "app.kubernetes.io/name", "lyncedge-proxy")),
                new Pod(Namespace.of("elsewhere"), proxy("contoso").labels()));
    }

    /** All that these pods could try. */
    Stream<Attempt> attempts(Pod subject) {
        List<Peer> peers = peers();
        return Stream.of(Direction.values())
                .flatMap(direction -> peers.stream()
                        .flatMap(peer -> PORTS.stream()
                                .flatMap(port -> protocols(port)
                                        .map(protocol -> new Attempt(direction, subject, peer, protocol, port)))));
    }

    /** Few of them, for pods that are not concerned. */
    Stream<Attempt> glances(Pod subject) {
        return attempts(subject).filter(attempt -> attempt.port() % 10 == 3);
    }

    private static Stream<String> protocols(int port) {
        return LISTENED.contains(port) ? Stream.of("TCP", "UDP", "SCTP") : Stream.of("TCP");
    }

    /** The attempts of a resource's pods of which the policies say something else than the tables. */
    List<Attempt> wrong(Policies policies, PortTables tables, Predicate<Attempt> seen) {
        return attempts(proxy(tables.draft().name()))
                .filter(seen)
                .filter(attempt -> policies.allow(attempt) != tables.allow(attempt))
                .toList();
    }

    private List<Peer> peers() {
        Set<InetAddress> addresses = new LinkedHashSet<>();
        OUTSIDE.forEach(address -> addresses.add(InetAddress.ofLiteral(address)));
        List<InetAddress> servers = drafts.stream()
                .flatMap(draft -> draft.pools().stream())
                .flatMap(pool -> pool.servers().values().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
        addresses.addAll(servers);
        servers.forEach(server -> addresses.addAll(Neighbours.of(server)));
        List<Peer> peers = new ArrayList<>(addresses.stream().map(Peer::outside).toList());
        List<Pod> pods = pods();
        for (int i = 0; i < pods.size(); i++) {
            peers.add(Peer.pod(InetAddress.ofLiteral("10.244.0." + (i + 1)), pods.get(i)));
        }
        servers.stream()
                .limit(1)
                .forEach(taken -> peers.add(Peer.pod(taken, strangers().getFirst())));
        return peers;
    }

    private static List<Pod> pods() {
        Map<String, String> operator = Map.of("app.kubernetes.io/name", "lyncedge-operator", "version", "1");
        List<Pod> pods = new ArrayList<>(strangers());
        pods.addAll(List.of(proxy("contoso"), proxy("fabrikam")));
        for (Namespace namespace :
                List.of(Namespace.of("lyncedge-system"), Monitoring.WATCHERS, Monitoring.OTHER_TEAM, OWN)) {
            pods.add(new Pod(namespace, operator));
            pods.add(new Pod(namespace, Map.of("app", "prometheus")));
            pods.add(new Pod(namespace, Map.of("app", "grafana")));
        }
        pods.add(new Pod(Namespace.of("kube-system"), Map.of("k8s-app", "kube-dns")));
        return pods;
    }
}
