package io.lyncedge.e2e;

import java.io.IOException;
import java.time.Duration;

/** Deleting the resource takes everything along that was made for it, and nothing else. */
final class DeleteScene implements Scene {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String KINDS =
            "deployments,services,networkpolicies,poddisruptionbudgets,serviceaccounts,secrets,horizontalpodautoscalers";

    @Override
    public String title() {
        return "Delete: kubectl delete lep contoso";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Cluster cluster = stage.cluster();
        Contoso.kubectl(cluster, "delete", "lep", Proxies.RESOURCE).good();
        stage.transcript()
                .check(
                        "objects that were made for it",
                        "",
                        Waiting.until(
                                "",
                                PATIENCE,
                                () -> Contoso.kubectl(
                                                cluster,
                                                "get",
                                                KINDS,
                                                "--selector=app.kubernetes.io/instance=contoso",
                                                "--output=name")
                                        .good()));
        stage.transcript()
                .check(
                        "the user's own Secret",
                        "secret/contoso-public",
                        Contoso.kubectl(cluster, "get", "secret/contoso-public", "--output=name")
                                .good());
    }
}
