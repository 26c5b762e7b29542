package io.lyncedge.e2e;

import io.lyncedge.simulator.pki.IssuedCertificate;
import java.io.IOException;

/** The user's Secret is deleted: what was good last is served on, by new pods as well. */
final class LostSecretScene implements Scene {
    private static final String NAME = "webext.contoso.com";

    @Override
    public String title() {
        return "Truth: the Secret contoso-public deleted, and a pod that starts without it";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        IssuedCertificate lastGood = stage.workspace().publicCertificate();
        ServeScene.publicCertificate(stage.cluster(), lastGood);
        String serial =
                Https.shortSerial(lastGood.certificate().getSerialNumber().toByteArray());
        stage.transcript().check("the last good certificate is shown", serial, shown(stage, serial));
        Contoso.kubectl(stage.cluster(), "delete", "secret", "contoso-public").good();
        Told.check(stage, "the Secret was deleted", "ResolvedRefs", "False/SecretNotFound");
        String gone = stage.proxies().names().getFirst();
        Contoso.kubectl(stage.cluster(), "delete", "pod", gone, "--wait=false").good();
        stage.transcript()
                .check("another pod serves in its place", true, stage.proxies().await(2, false));
        try (Proxies.Forwards forwards = stage.proxies().forwards()) {
            for (int port : forwards.ports()) {
                stage.transcript().check("a pod shows the last good certificate", serial, Https.serial(port, NAME));
            }
        }
        ServeScene.publicCertificate(stage.cluster(), stage.workspace().publicCertificate());
        Told.check(stage, "the Secret is there again", "ResolvedRefs", "True/ResolvedRefs");
        stage.transcript().check("two serve", true, stage.proxies().await(2, true));
    }

    private static String shown(Stage stage, String serial) {
        int port = stage.cluster().port(Cluster.HTTPS_NODE_PORT);
        return Waiting.until(serial, Proxies.PATIENCE, () -> Https.serial(port, NAME));
    }
}
