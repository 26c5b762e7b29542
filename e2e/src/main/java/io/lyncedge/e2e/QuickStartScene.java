package io.lyncedge.e2e;

import io.fabric8.kubernetes.client.Watch;
import io.lyncedge.simulator.pki.IssuedCertificate;
import java.io.IOException;

/** A stranger follows the README word for word, in a cluster whose policies nobody enforces; the resource says so. */
final class QuickStartScene implements Scene {
    static final String SECTION = "Serve it in a cluster";

    @Override
    public String title() {
        return "Quick start: the README word for word, in a cluster that does not enforce policies";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Cluster cluster = stage.unenforced();
        cluster.load(stage.workspace().image("proxy"));
        cluster.load(stage.workspace().image("operator"));
        Manual manual = new Manual(stage, cluster);
        IssuedCertificate certificate = stage.workspace().publicCertificate();
        manual.file("chain.pem", certificate.chainPem());
        manual.file("key.pem", certificate.keyPem());
        manual.file("ca.crt", stage.workspace().corporateRoot());
        try (Watch _ = LoadBalancer.start(cluster)) {
            for (ShownCommand command : ShownCommand.of(stage.workspace().read("README.md"), SECTION)) {
                manual.run(command);
            }
            stage.transcript()
                    .check(
                            "PolicyEnforced where nobody enforces",
                            "False/NotEnforced",
                            Contoso.await(cluster, "PolicyEnforced", "False/NotEnforced"));
            stage.transcript().check("Ready all the same", "True/Ready", Contoso.await(cluster, "Ready", "True/Ready"));
        }
    }
}
