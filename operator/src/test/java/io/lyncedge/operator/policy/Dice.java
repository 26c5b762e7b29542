package io.lyncedge.operator.policy;

import io.lyncedge.operator.policy.Draft.DraftName;
import io.lyncedge.operator.policy.Draft.DraftPool;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes resources; the same seed makes the same. */
final class Dice {
    private static final List<String> RANGES =
            List.of("192.0.2.0/24", "198.51.100.128/25", "2001:db8:aaaa::/48", "10.0.0.0/8", "203.0.113.7/32");
    private static final List<Integer> HTTPS_PORTS = List.of(4443, 5443, 8443, 9901);
    private static final List<Integer> HTTP_PORTS = List.of(8080, 8081, 5080);

    private final Random random;
    private final String name;

    Dice(long seed, String name) {
        this.random = new Random(seed);
        this.name = name;
    }

    Draft draft() {
        List<DraftPool> pools = new ArrayList<>(List.of(pool("fe", "FrontEnd"), pool("fe2", "FrontEnd")));
        if (random.nextBoolean()) {
            pools.add(pool("dir", "Director"));
        }
        if (random.nextBoolean()) {
            pools.add(pool("office", "OfficeWebApps"));
        }
        return new Draft(name, pools, names(pools), clients(), Monitoring.values()[random.nextInt(6)]);
    }

    private DraftPool pool(String pool, String role) {
        boolean office = role.equals("OfficeWebApps");
        Optional<Integer> https = random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(office ? 8443 : HTTPS_PORTS.get(random.nextInt(HTTPS_PORTS.size())));
        Optional<Integer> http = office || random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(HTTP_PORTS.get(random.nextInt(HTTP_PORTS.size())));
        Map<String, List<InetAddress>> servers = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String v4 = "10.20." + random.nextInt(3) + "." + (10 + random.nextInt(60));
            String v6 = "2001:db8:20::" + Integer.toHexString(16 + random.nextInt(60));
            InetAddress four = InetAddress.ofLiteral(v4);
            InetAddress six = InetAddress.ofLiteral(v6);
            switch (random.nextInt(5)) {
                case 0 -> servers.put(v4, List.of(four));
                case 1 -> servers.put(v6, List.of(six));
                case 2 -> servers.put(host(pool, i), List.of(four));
                case 3 -> servers.put(host(pool, i), List.of(four, six));
                default -> servers.put(host(pool, i), random.nextInt(4) == 0 ? List.of() : List.of(six));
            }
        }
        return new DraftPool(pool, role, https, http, servers);
    }

    private String host(String pool, int number) {
        return pool + number + "." + name + ".corp.contoso.com";
    }

    private List<DraftName> names(List<DraftPool> pools) {
        List<DraftName> names = new ArrayList<>();
        for (DraftPool pool : pools) {
            switch (pool.role()) {
                case "OfficeWebApps" -> names.add(published("office", "OfficeWebApps", pool, closedOrRedirect()));
                case "Director" -> names.add(discovery(pool));
                default -> {
                    if (random.nextInt(4) > 0) {
                        names.add(published("webext-" + pool.name(), "WebServices", pool, closedOrRedirect()));
                    }
                    if (random.nextBoolean()) {
                        names.add(backed(published("meet-" + pool.name(), "Meet", pool, closedOrRedirect())));
                    }
                    if (names.isEmpty() || random.nextBoolean()) {
                        names.add(discovery(pool));
                    }
                }
            }
        }
        return List.copyOf(names);
    }

    private String closedOrRedirect() {
        return random.nextInt(3) > 0 ? "Closed" : "Redirect";
    }

    private DraftName discovery(DraftPool pool) {
        boolean bridge = random.nextBoolean();
        return backed(new DraftName(
                "lyncdiscover-" + pool.name() + "." + name + ".contoso.com",
                "Autodiscover",
                pool.name(),
                Optional.empty(),
                !bridge || random.nextBoolean(),
                bridge ? "Bridge" : closedOrRedirect()));
    }

    private DraftName published(String host, String service, DraftPool pool, String http) {
        return new DraftName(host + "." + name + ".contoso.com", service, pool.name(), Optional.empty(), true, http);
    }

    private DraftName backed(DraftName plain) {
        String other = plain.pool().equals("fe") ? "fe2" : "fe";
        return random.nextInt(3) > 0
                ? plain
                : new DraftName(
                        plain.fqdn(), plain.service(), plain.pool(), Optional.of(other), plain.https(), plain.http());
    }

    private List<String> clients() {
        return random.nextBoolean()
                ? List.of()
                : RANGES.stream().filter(_ -> random.nextInt(3) == 0).toList();
    }
}
