package io.lyncedge.e2e;

import java.io.IOException;
import java.util.List;

/** A server moves: its name gets another address. First the policy lets the new one through, then proxies use it. */
final class DnsBeginsScene implements Scene {
    @Override
    public String title() {
        return "DNS: fe02.corp.contoso.com moves to another address";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        String moved = stage.pools().address(PoolServers.MOVED);
        ConnectFailures failures = ConnectFailures.from(stage);
        long start = System.nanoTime();
        ClusterDns.point(stage.cluster(), PoolServers.MOVING, moved);
        boolean late = false;
        while (!bundle(stage).contains(moved)) {
            late |= seconds(start) > Proxies.PATIENCE.toSeconds();
            if (late) {
                break;
            }
        }
        stage.transcript().check("the new address is in use", true, !late);
        stage.transcript()
                .check("the policy let it through by then", true, policy(stage).contains(moved));
        stage.transcript()
                .note("after %.0f s; the operator asks for a name again after 30 s at the soonest"
                        .formatted(seconds(start)));
        String old = stage.pools().address("fe02");
        stage.transcript()
                .check(
                        "the old address stays",
                        true,
                        bundle(stage).contains(old) && policy(stage).contains(old));
        failures.check();
        stage.transcript()
                .check("PoolsHealthy", "True/PoolsHealthy", Contoso.await(stage, "PoolsHealthy", "True/PoolsHealthy"));
    }

    /** Addresses of Paris that proxies use. */
    static List<String> bundle(Stage stage) throws IOException, InterruptedException {
        return words(stage, "lep/" + Proxies.RESOURCE, "{.status.pools[0].servers[*].addresses[*]}");
    }

    /** Addresses that may be reached on 4443. */
    static List<String> policy(Stage stage) throws IOException, InterruptedException {
        String name = "networkpolicy/" + Proxies.RESOURCE + "-lyncedge-internal-4443";
        return words(stage, name, "{.spec.egress[*].to[*].ipBlock.cidr}").stream()
                .map(block -> block.replace("/32", ""))
                .toList();
    }

    private static List<String> words(Stage stage, String object, String path)
            throws IOException, InterruptedException {
        return List.of(Contoso.kubectl(stage.cluster(), "get", object, "--output=jsonpath=" + path)
                .good()
                .split(" "));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
