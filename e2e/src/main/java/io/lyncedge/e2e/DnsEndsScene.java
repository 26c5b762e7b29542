package io.lyncedge.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Ten minutes after it was seen last the old address is given up: by the proxies first, by the policy when none uses it. */
final class DnsEndsScene implements Scene {
    private static final Duration PATIENCE = Duration.ofMinutes(13);

    @Override
    public String title() {
        return "DNS: the old address of fe02.corp.contoso.com is given up";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        ConnectFailures failures = ConnectFailures.from(stage);
        List<String> wanted =
                List.of(stage.pools().address("fe01"), stage.pools().address(PoolServers.MOVED));
        stage.transcript()
                .check(
                        "addresses of Paris in use",
                        wanted,
                        Waiting.until(wanted, PATIENCE, () -> DnsBeginsScene.bundle(stage)));
        String old = stage.pools().address("fe02");
        boolean open = Waiting.until(
                false, PATIENCE, () -> DnsBeginsScene.policy(stage).contains(old));
        stage.transcript().check("the policy lets the old address through", false, open);
        failures.check();
    }
}
