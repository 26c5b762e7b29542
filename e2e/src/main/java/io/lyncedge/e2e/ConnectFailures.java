package io.lyncedge.e2e;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Connects and TLS handshakes with the servers of Paris that failed, as the proxies that run count them. */
final class ConnectFailures {
    private static final Pattern COUNTED = Pattern.compile(
            "(?m)^lyncedge_upstream_(?:connect_failures_total\\{|handshakes_total\\{(?![^}]*result=\"done\"))"
                    + "[^}]*pool=\"fe-paris\"[^}]*} ([0-9.E+]+)$");

    private final Stage stage;
    private final long before;

    private ConnectFailures(Stage stage) {
        this.stage = stage;
        this.before = count(stage);
    }

    /** Counts from now on. */
    static ConnectFailures from(Stage stage) {
        return new ConnectFailures(stage);
    }

    /** None may have failed since. */
    void check() {
        stage.transcript().check("connects and handshakes with Paris that failed", 0L, count(stage) - before);
    }

    private static long count(Stage stage) {
        return stage.proxies().names().stream()
                .map(pod -> stage.proxies().page(pod, "metrics"))
                .flatMap(page -> COUNTED.matcher(page).results())
                .map((MatchResult line) -> line.group(1))
                .mapToLong(number -> (long) Double.parseDouble(number))
                .sum();
    }
}
