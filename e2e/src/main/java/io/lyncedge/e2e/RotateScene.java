package io.lyncedge.e2e;

import io.lyncedge.simulator.pki.IssuedCertificate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A renewed certificate is shown by every pod, and no pod is replaced for it. */
final class RotateScene implements Scene {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double LIMIT_SECONDS = 5;
    private static final String NAME = "webext.contoso.com";

    @Override
    public String title() {
        return "Rotate the certificate in the Secret contoso-public";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Transcript transcript = stage.transcript();
        List<String> pods = stage.proxies().names();
        IssuedCertificate renewed = stage.workspace().publicCertificate();
        String serial =
                Https.shortSerial(renewed.certificate().getSerialNumber().toByteArray());
        try (Proxies.Forwards forwards = stage.proxies().forwards()) {
            List<String> wanted = Collections.nCopies(pods.size(), serial);
            transcript.check(
                    "each pod shows another one before",
                    "true",
                    !serials(forwards).contains(serial));
            long start = System.nanoTime();
            ServeScene.publicCertificate(stage.cluster(), renewed);
            List<String> seen = Waiting.until(wanted, PATIENCE, () -> serials(forwards));
            transcript.check("each pod shows the renewed one", wanted, seen);
            double seconds = (System.nanoTime() - start) / 1e9;
            transcript.figure("shown within", "at most 5 s", "%.1f s".formatted(seconds), seconds <= LIMIT_SECONDS);
        }
        transcript.check("the same pods as before", pods, stage.proxies().names());
        transcript.check("their restarts", 0, restarts(stage));
    }

    private static int restarts(Stage stage) {
        return stage.proxies().pods().stream()
                .flatMap(pod -> pod.getStatus().getContainerStatuses().stream())
                .mapToInt(status -> status.getRestartCount())
                .sum();
    }

    static List<String> serials(Proxies.Forwards forwards) throws IOException {
        List<String> serials = new ArrayList<>();
        for (int port : forwards.ports()) {
            serials.add(Https.serial(port, NAME));
        }
        return serials;
    }
}
