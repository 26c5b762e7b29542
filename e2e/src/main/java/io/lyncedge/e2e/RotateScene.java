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
    private static final int ROTATIONS = 5;
    private static final double LIMIT_SECONDS = 5;
    private static final String NAME = "webext.contoso.com";

    @Override
    public String title() {
        return "Rotate the certificate in the Secret contoso-public, five times";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Transcript transcript = stage.transcript();
        List<String> pods = stage.proxies().names();
        List<Double> seconds = new ArrayList<>();
        try (Proxies.Forwards forwards = stage.proxies().forwards()) {
            for (int rotation = 0; rotation < ROTATIONS; rotation++) {
                seconds.add(rotate(stage, forwards));
            }
        }
        new Times(seconds).figure(transcript, "a renewed certificate shown by every pod", LIMIT_SECONDS);
        transcript.check("the same pods as before", pods, stage.proxies().names());
        transcript.check("their restarts", 0, restarts(stage));
    }

    private static double rotate(Stage stage, Proxies.Forwards forwards) {
        IssuedCertificate renewed = stage.workspace().publicCertificate();
        String serial =
                Https.shortSerial(renewed.certificate().getSerialNumber().toByteArray());
        List<String> wanted = Collections.nCopies(forwards.ports().size(), serial);
        stage.transcript()
                .check("a pod shows it before", false, serials(forwards).contains(serial));
        long start = System.nanoTime();
        ServeScene.publicCertificate(stage.cluster(), renewed);
        List<String> seen = Waiting.until(wanted, PATIENCE, () -> serials(forwards));
        stage.transcript().check("each pod shows the renewed one", wanted, seen);
        return (System.nanoTime() - start) / 1e9;
    }

    private static int restarts(Stage stage) {
        return stage.proxies().pods().stream()
                .flatMap(pod -> pod.getStatus().getContainerStatuses().stream())
                .mapToInt(status -> status.getRestartCount())
                .sum();
    }

    static List<String> serials(Proxies.Forwards forwards) {
        List<String> serials = new ArrayList<>();
        for (int port : forwards.ports()) {
            serials.add(Https.serial(port, NAME));
        }
        return serials;
    }
}
