package io.lyncedge.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;

/** The operator is killed, restarted and upgraded: traffic does not notice, and edits are served again. */
final class OperatorScene implements Scene {
    private static final Duration TAKE_OVER = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String IMAGE = "lyncedge/operator:0.1.0-SNAPSHOT";
    private static final String NEXT = "lyncedge/operator:next";

    @Override
    public String title() {
        return "The operator: its leader deleted at once, restarted, upgraded";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Cluster cluster = stage.cluster();
        failOver(stage);
        kubectl(cluster, "rollout", "restart", "deployment/lyncedge-operator").good();
        settled(stage, "restart");
        RolloutScene.tag(cluster, IMAGE, NEXT);
        kubectl(cluster, "set", "image", "deployment/lyncedge-operator", "operator=" + NEXT)
                .good();
        settled(stage, "upgrade");
    }

    private static void failOver(Stage stage) throws IOException, InterruptedException {
        String leader = holder(stage.cluster());
        long start = System.nanoTime();
        kubectl(stage.cluster(), "delete", "pod", leader, "--grace-period=0", "--force")
                .good();
        boolean taken =
                Waiting.until(true, PATIENCE, () -> !holder(stage.cluster()).equals(leader));
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        stage.transcript().check("another pod leads", true, taken);
        stage.transcript()
                .figure(
                        "another operator took over within",
                        "at most 20 s",
                        "%.1f s".formatted(elapsed.toMillis() / 1000.0),
                        elapsed.compareTo(TAKE_OVER) <= 0);
    }

    private static void settled(Stage stage, String what) throws IOException, InterruptedException {
        Output rollout =
                kubectl(stage.cluster(), "rollout", "status", "deployment/lyncedge-operator", "--timeout=240s");
        stage.transcript().check("rollout after the " + what, 0, rollout.status());
        try (Proxies.Forwards forwards = stage.proxies().forwards()) {
            SpeedScene.edit(stage.cluster(), forwards, true);
            double seconds = SpeedScene.edit(stage.cluster(), forwards, false);
            stage.transcript().note("after the %s an edit is served in %.2f s".formatted(what, seconds));
        }
        stage.transcript().check("Ready after the " + what, "True/Ready", Contoso.await(stage, "Ready", "True/Ready"));
    }

    private static String holder(Cluster cluster) throws IOException, InterruptedException {
        return kubectl(cluster, "get", "lease", "lyncedge-operator", "--output=jsonpath={.spec.holderIdentity}")
                .good();
    }

    private static Output kubectl(Cluster cluster, String... arguments) throws IOException, InterruptedException {
        return cluster.kubectl(Stream.concat(Stream.of("--namespace", "lyncedge-system"), Stream.of(arguments))
                .toArray(String[]::new));
    }
}
