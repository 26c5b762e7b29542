package io.lyncedge.e2e;

import java.io.IOException;
import java.time.Instant;

/** Images and manifest reach the cluster; the operator comes up. */
final class InstallScene implements Scene {
    private static final String CRD = "crds/lyncedgeproxies.lyncedge.io.yaml";

    @Override
    public String title() {
        return "Install: kubectl apply -f deploy/install.yaml";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Cluster cluster = stage.cluster();
        Transcript transcript = stage.transcript();
        for (String image : new String[] {"proxy", "operator", "simulator"}) {
            cluster.load(stage.workspace().image(image));
        }
        cluster.kubectlWith(stage.workspace().read(CRD), "apply", "--server-side")
                .good();
        Output serverSide = cluster.kubectlWith(stage.workspace().read(CRD), "apply", "--server-side");
        transcript.check("the CRD applies server-side", 0, serverSide.status());
        cluster.kubectlWith(stage.workspace().read(CRD), "delete").good();
        stage.began(Instant.now());
        Output applied = cluster.kubectlWith(stage.workspace().read("deploy/install.yaml"), "apply");
        transcript.check("install.yaml applies client-side", 0, applied.status());
        cluster.kubectl(
                "--namespace",
                "lyncedge-system",
                "rollout",
                "status",
                "deployment/lyncedge-operator",
                "--timeout=300s");
        Output replicas = cluster.kubectl(
                "--namespace",
                "lyncedge-system",
                "get",
                "deployment/lyncedge-operator",
                "--output=jsonpath={.status.readyReplicas}");
        transcript.check("ready pods of the operator", 2, replicas.good());
    }
}
