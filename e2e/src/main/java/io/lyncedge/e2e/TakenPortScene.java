package io.lyncedge.e2e;

import java.io.IOException;

/** A configuration that a pod cannot serve by, since somebody else listens where its proxy has to. */
final class TakenPortScene implements Scene {
    private static final String ROW_80 = "networkpolicy/" + Proxies.RESOURCE + "-lyncedge-external-80";
    private static final String NAME = "webext.contoso.com";

    @Override
    public String title() {
        return "Truth: port 80 closed, taken by somebody else in a pod, and opened again";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        String example = Contoso.withNodePorts(stage.workspace())
                .replace("  replicas: 2\n", "  replicas: 2\n  proxyImage: " + RolloutScene.NEXT + "\n");
        stage.cluster().kubectlWith(withoutPort80(example), "replace").good();
        exists(stage, false);
        stage.transcript().check("Ready without port 80", "True/Ready", Contoso.await(stage, "Ready", "True/Ready"));
        Squatter squatter = Squatter.listen(stage, stage.proxies().names().getFirst(), 80);
        stage.cluster().kubectlWith(example, "replace").good();
        Told.check(stage, "a pod cannot listen", "Programmed", "False/ConfigRejected");
        stage.transcript()
                .check(
                        "https://" + NAME + "/ meanwhile",
                        true,
                        Https.isServed(Https.status(stage.cluster().port(Cluster.HTTPS_NODE_PORT), NAME)));
        squatter.end();
        Told.check(stage, "the port is free", "Programmed", "True/Programmed");
        exists(stage, true);
        stage.transcript().check("Ready", "True/Ready", Contoso.await(stage, "Ready", "True/Ready"));
    }

    /** Nothing on port 80: what only lives there is not published. */
    private static String withoutPort80(String example) {
        return example.lines()
                .filter(line -> !line.contains("https: Closed"))
                .map(line -> line.replaceAll(", http: (Redirect|Bridge)}", "}"))
                .map(line -> line.replaceAll(", http: [0-9]+}}", "}}"))
                .reduce("", (text, line) -> text + line + "\n");
    }

    private static void exists(Stage stage, boolean wanted) {
        boolean seen = Waiting.until(
                wanted,
                Proxies.PATIENCE,
                () -> Contoso.kubectl(stage.cluster(), "get", ROW_80).status() == 0);
        stage.transcript().check("there is " + ROW_80, wanted, seen);
    }
}
