package io.lyncedge.e2e;

import java.io.IOException;

/** Another image of the proxy: pods are replaced one after the other. */
final class RolloutScene implements Scene {
    private static final String IMAGE = "lyncedge/proxy:0.1.0-SNAPSHOT";
    static final String NEXT = "lyncedge/proxy:next";

    @Override
    public String title() {
        return "Rolling update: another proxyImage";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        tag(stage.cluster(), IMAGE, NEXT);
        Contoso.patch(stage.cluster(), "[{\"op\":\"add\",\"path\":\"/spec/proxyImage\",\"value\":\"" + NEXT + "\"}]");
        boolean replaced = Waiting.until(true, Proxies.PATIENCE, () -> onlyNext(stage));
        stage.transcript().check("every pod runs the next image", true, replaced);
        stage.transcript().check("Ready with it", "True/Ready", Contoso.await(stage, "Ready", "True/Ready"));
    }

    /** Gives an image of the node another name. */
    static void tag(Cluster cluster, String image, String name) throws IOException, InterruptedException {
        String prefix = "docker.io/";
        cluster.shell("ctr --namespace k8s.io images tag --force " + prefix + image + " " + prefix + name)
                .good();
    }

    private static boolean onlyNext(Stage stage) {
        return stage.proxies().all().stream()
                        .allMatch(pod -> pod.getSpec()
                                .getContainers()
                                .getFirst()
                                .getImage()
                                .equals(NEXT))
                && stage.proxies().ready() == 2;
    }
}
