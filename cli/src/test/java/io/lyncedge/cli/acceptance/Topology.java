package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.pages.PoolSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The set-ups of requests.csv: a resource file each, and the servers behind it. */
enum Topology {
    MAIN(List.of(
            Stand.frontEnd("pool1.corp.contoso.com", "fe1.contoso.local", "webext.contoso.com"),
            Stand.frontEnd("pool2.corp.contoso.com", "fe2.contoso.local", "webext2.contoso.com"),
            Stand.frontEnd("pool3.corp.contoso.com", "fe3.contoso.local", "webext3.contoso.com")
                    .on(14443, 18080),
            new Stand(
                    "owas.corp.contoso.com",
                    "owas.contoso.local",
                    PoolSettings.officeWebApps("officewebapps.contoso.com"),
                    443,
                    0))),
    DIRECTOR(List.of(
            new Stand(
                    "director.corp.contoso.com",
                    "dir1.contoso.local",
                    PoolSettings.director("webdirext.contoso.com", "webext2.contoso.com"),
                    4443,
                    8080),
            Stand.frontEnd("pool1.corp.contoso.com", "fe1.contoso.local", "webext.contoso.com"),
            Stand.frontEnd("pool2.corp.contoso.com", "fe2.contoso.local", "webext2.contoso.com"))),
    CLOSED(List.of(Stand.frontEnd("pool1.corp.contoso.com", "fe1.contoso.local", "webext.contoso.com"))),
    FAILOVER(List.of(
            Stand.frontEnd("member1.corp.contoso.com", "fe1.contoso.local", "webext.contoso.com"),
            Stand.frontEnd("member2.corp.contoso.com", "fe2.contoso.local", "webext.contoso.com"),
            Stand.frontEnd("pool2.corp.contoso.com", "fe3.contoso.local", "webext2.contoso.com")));

    private static final double TIME_SCALE = 0.001;

    /**
     * One server.
     *
     * @param address as the resource names it
     * @param machine name that it shows in X-MS-Server-Fqdn
     * @param pool what it plays
     * @param httpsPort its port for TLS bridging
     * @param httpPort its port for bridging from port 80; 0 for none
     */
    record Stand(String address, String machine, PoolSettings pool, int httpsPort, int httpPort) {
        static Stand frontEnd(String address, String machine, String webFqdn) {
            return new Stand(address, machine, PoolSettings.frontEnd(webFqdn), 4443, 8080);
        }

        Stand on(int https, int http) {
            return new Stand(address, machine, pool, https, http);
        }

        boolean office() {
            return httpPort == 0;
        }

        /** The pool with every wait scaled down, so that 1,800 s take 1.8 s. */
        PoolSettings scaled() {
            return pool.withTimeScale(TIME_SCALE);
        }
    }

    private final List<Stand> stands;

    Topology(List<Stand> stands) {
        this.stands = stands;
    }

    static Topology named(String name) {
        return Arrays.stream(values())
                .filter(topology -> topology.fileName().equals(name + ".yaml"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No topology " + name));
    }

    List<Stand> stands() {
        return stands;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".yaml";
    }

    /** The address of the server that must receive what is sent to this name. */
    String serverOf(String fqdn) {
        return switch (fqdn) {
            case "webext2.contoso.com" -> "pool2.corp.contoso.com";
            case "webext3.contoso.com" -> "pool3.corp.contoso.com";
            case "officewebapps.contoso.com" -> "owas.corp.contoso.com";
            default -> stands.getFirst().address();
        };
    }
}
