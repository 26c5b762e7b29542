package io.lyncedge.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Clients of every kind, through the Service: the scenes of the demo without a cluster. */
final class TrafficScene implements Scene {
    @Override
    public String title() {
        return "Traffic through the Service on 443 and 80";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Cluster cluster = stage.cluster();
        Process scenes = new ProcessBuilder(
                        "bash",
                        stage.workspace().file("lync-simulator/scenes").toString(),
                        stage.workspace().directory().toString(),
                        cluster.address(Cluster.HTTPS_NODE_PORT),
                        cluster.address(Cluster.HTTP_NODE_PORT),
                        stage.pools().readyLine())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = scenes.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                stage.transcript().relay(line);
            }
        }
        stage.transcript().check("exit code of the scenes", 0, scenes.waitFor());
    }
}
