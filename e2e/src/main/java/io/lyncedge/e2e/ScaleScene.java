package io.lyncedge.e2e;

import java.io.IOException;

/** More replicas, and fewer again: the one that goes ends its long polls before it does. */
final class ScaleScene implements Scene {
    @Override
    public String title() {
        return "Scale: kubectl scale lep/contoso --replicas=3, and back to 2";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        scale(stage, 3);
        scale(stage, 2);
    }

    private static void scale(Stage stage, int replicas) throws IOException, InterruptedException {
        Contoso.kubectl(stage.cluster(), "scale", "lep/" + Proxies.RESOURCE, "--replicas=" + replicas)
                .good();
        stage.transcript()
                .check(
                        "proxies of " + replicas + " serve, none ends",
                        true,
                        stage.proxies().await(replicas, true));
        stage.transcript().check("Ready with " + replicas, "True/Ready", Contoso.await(stage, "Ready", "True/Ready"));
    }
}
