package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.lyncedge.simulator.pki.IssuedCertificate;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** The Contoso example becomes running proxies. */
final class ServeScene implements Scene {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Override
    public String title() {
        return "Serve: kubectl apply -f deploy/examples/contoso.yaml, with a Service of type NodePort";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Cluster cluster = stage.cluster();
        Transcript transcript = stage.transcript();
        publicCertificate(cluster, stage.workspace().publicCertificate());
        cluster.client()
                .configMaps()
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("corp-ca")
                        .withNamespace(Proxies.NAMESPACE)
                        .endMetadata()
                        .addToData("ca.crt", stage.workspace().corporateRoot())
                        .build())
                .serverSideApply();
        Output applied = cluster.kubectlWith(Contoso.withNodePorts(stage.workspace()), "apply");
        transcript.check("the example applies", 0, applied.status());
        Output ready = Contoso.kubectl(cluster, "wait", "--for=condition=Ready", "lep/contoso", "--timeout=300s");
        transcript.command("kubectl -n lync-edge wait --for=condition=Ready lep/contoso", ready.text());
        Duration elapsed = Duration.between(stage.began(), Instant.now());
        transcript.check("Ready", 0, ready.status());
        transcript.figure(
                "time from install to Ready",
                "at most 60 s",
                "%.1f s".formatted(elapsed.toMillis() / 1000.0),
                elapsed.compareTo(LIMIT) <= 0);
        transcript.check("proxy pods", 2, stage.proxies().names().size());
    }

    /** Writes the Secret that the resource names. */
    static void publicCertificate(Cluster cluster, IssuedCertificate certificate) {
        cluster.client()
                .secrets()
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName("contoso-public")
                        .withNamespace(Proxies.NAMESPACE)
                        .endMetadata()
                        .withType("kubernetes.io/tls")
                        .addToStringData("tls.crt", certificate.chainPem())
                        .addToStringData("tls.key", certificate.keyPem())
                        .build())
                .forceConflicts()
                .serverSideApply();
    }
}
