package io.lyncedge.e2e;

import java.io.IOException;

/** An autoscaler takes over from a fixed number of replicas and is taken away again; port 80 is closed and opened. */
final class AutoscalingScene implements Scene {
    private static final String AUTOSCALER = "hpa/" + Proxies.RESOURCE + "-lyncedge";
    private static final String ROW_80 = "networkpolicy/" + Proxies.RESOURCE + "-lyncedge-external-80";

    @Override
    public String title() {
        return "Rows and objects that come and go: an autoscaler, port 80";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Contoso.patch(
                stage.cluster(),
                "[{\"op\":\"remove\",\"path\":\"/spec/replicas\"},{\"op\":\"add\",\"path\":\"/spec/autoscaling\","
                        + "\"value\":{\"minReplicas\":2,\"maxReplicas\":3,\"targetCPUUtilizationPercentage\":70}}]");
        exists(stage, AUTOSCALER, true);
        Contoso.patch(
                stage.cluster(),
                "[{\"op\":\"remove\",\"path\":\"/spec/autoscaling\"},"
                        + "{\"op\":\"add\",\"path\":\"/spec/replicas\",\"value\":2}]");
        exists(stage, AUTOSCALER, false);
        stage.transcript().check("still two serve", true, stage.proxies().await(2, true));
        String example = Contoso.withNodePorts(stage.workspace())
                .replace("  replicas: 2\n", "  replicas: 2\n  proxyImage: " + RolloutScene.NEXT + "\n");
        stage.cluster().kubectlWith(withoutPort80(example), "replace").good();
        exists(stage, ROW_80, false);
        stage.cluster().kubectlWith(example, "replace").good();
        exists(stage, ROW_80, true);
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

    private static void exists(Stage stage, String object, boolean wanted) throws IOException, InterruptedException {
        boolean seen = Waiting.until(
                wanted,
                Proxies.PATIENCE,
                () -> Contoso.kubectl(stage.cluster(), "get", object).status() == 0);
        stage.transcript().check("there is " + object, wanted, seen);
    }
}
