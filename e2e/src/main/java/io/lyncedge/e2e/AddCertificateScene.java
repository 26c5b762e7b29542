package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.lyncedge.simulator.pki.IssuedCertificate;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** A second certificate for the same names, with another kind of key: shown to those that can use it, without new pods. */
final class AddCertificateScene implements Scene {
    private static final String NAME = "webext.contoso.com";
    private static final String SECRET = "contoso-ecdsa";
    private static final double LIMIT_SECONDS = 5;

    @Override
    public String title() {
        return "Add a certificate: ECDSA beside RSA";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        List<String> pods = stage.proxies().names();
        IssuedCertificate added = stage.workspace().ecdsaCertificate();
        String serial = Https.shortSerial(added.certificate().getSerialNumber().toByteArray());
        secret(stage.cluster(), added);
        try (Proxies.Forwards forwards = stage.proxies().forwards()) {
            List<String> wanted = Collections.nCopies(pods.size(), serial);
            long start = System.nanoTime();
            Contoso.patch(
                    stage.cluster(),
                    "[{\"op\":\"add\",\"path\":\"/spec/tls/certificates/-\",\"value\":{\"secretName\":\"" + SECRET
                            + "\"}}]");
            List<String> seen = Waiting.until(wanted, Proxies.PATIENCE, () -> RotateScene.serials(forwards));
            double seconds = (System.nanoTime() - start) / 1e9;
            stage.transcript().check("each pod shows " + NAME + " with it", wanted, seen);
            stage.transcript()
                    .figure(
                            "an added certificate shown by every pod",
                            "at most 5 s",
                            "%.1f s".formatted(seconds),
                            seconds <= LIMIT_SECONDS);
        }
        Contoso.patch(stage.cluster(), "[{\"op\":\"remove\",\"path\":\"/spec/tls/certificates/1\"}]");
        stage.transcript().check("Ready without it", "True/Ready", Contoso.await(stage, "Ready", "True/Ready"));
        stage.transcript()
                .check("the same pods as before", pods, stage.proxies().names());
    }

    private static void secret(Cluster cluster, IssuedCertificate certificate) {
        cluster.client()
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName(SECRET)
                        .withNamespace(Proxies.NAMESPACE)
                        .endMetadata()
                        .withType("kubernetes.io/tls")
                        .addToStringData("tls.crt", certificate.chainPem())
                        .addToStringData("tls.key", certificate.keyPem())
                        .build())
                .serverSideApply();
    }
}
