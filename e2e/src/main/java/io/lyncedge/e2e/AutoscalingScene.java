package io.lyncedge.e2e;

import java.io.IOException;

/** An autoscaler takes over from a fixed number of replicas and is taken away again. */
final class AutoscalingScene implements Scene {
    private static final String AUTOSCALER = "hpa/" + Proxies.RESOURCE + "-lyncedge";

    @Override
    public String title() {
        return "An autoscaler comes and goes";
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
        stage.transcript().check("Ready", "True/Ready", Contoso.await(stage, "Ready", "True/Ready"));
    }

    private static void exists(Stage stage, String object, boolean wanted) throws IOException, InterruptedException {
        boolean seen = Waiting.until(
                wanted,
                Proxies.PATIENCE,
                () -> Contoso.kubectl(stage.cluster(), "get", object).status() == 0);
        stage.transcript().check("there is " + object, wanted, seen);
    }
}
