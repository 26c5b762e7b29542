package io.lyncedge.e2e;

import java.io.IOException;
import java.time.Duration;

/** What is wrong is told with its remedy, and traffic goes on. */
final class BadInputScene implements Scene {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NAME = "lyncdiscover.contoso.com";

    @Override
    public String title() {
        return "Bad input: refused at kubectl apply, or told in a condition";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        refusedAtOnce(stage);
        missingSecret(stage);
    }

    private static void refusedAtOnce(Stage stage) throws IOException, InterruptedException {
        String wrong = Contoso.withNodePorts(stage.workspace()).replaceFirst("http: Redirect", "http: Bridge");
        Output refused = stage.cluster().kubectlWith(wrong, "apply");
        stage.transcript().command("kubectl apply -f contoso.yaml    # with http: Bridge for meet", refused.text());
        stage.transcript().check("kubectl apply of a bridged meet URL", 1, refused.status());
        stage.transcript()
                .check(
                        "its message names the remedy",
                        "names Autodiscover",
                        refused.error().contains("Autodiscover") ? "names Autodiscover" : refused.error());
    }

    private static void missingSecret(Stage stage) throws IOException, InterruptedException {
        Cluster cluster = stage.cluster();
        Transcript transcript = stage.transcript();
        Contoso.patch(
                cluster,
                "[{\"op\":\"add\",\"path\":\"/spec/tls/certificates/-\",\"value\":{\"secretName\":\"missing\"}}]");
        long start = System.nanoTime();
        transcript.check(
                "ResolvedRefs after naming a missing Secret",
                "False/SecretNotFound",
                Waiting.until("False/SecretNotFound", PATIENCE, () -> Contoso.condition(cluster, "ResolvedRefs")));
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        transcript.figure(
                "told after a missing Secret was named",
                "at most 5 s",
                "%.1f s".formatted(elapsed.toMillis() / 1000.0),
                elapsed.compareTo(LIMIT) <= 0);
        transcript.check(
                "https://" + NAME + "/ meanwhile", 200, Https.status(cluster.port(Cluster.HTTPS_NODE_PORT), NAME));
        Contoso.patch(cluster, "[{\"op\":\"remove\",\"path\":\"/spec/tls/certificates/1\"}]");
        transcript.check(
                "ResolvedRefs when it is no longer named",
                "True/ResolvedRefs",
                Waiting.until("True/ResolvedRefs", PATIENCE, () -> Contoso.condition(cluster, "ResolvedRefs")));
    }
}
