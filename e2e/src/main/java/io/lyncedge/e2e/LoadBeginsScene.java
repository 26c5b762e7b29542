package io.lyncedge.e2e;

import java.net.InetSocketAddress;
import java.time.Duration;

/** From here on clients go on without a pause, and every scene is told what became of their exchanges. */
final class LoadBeginsScene implements Scene {
    private static final int POLLS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String title() {
        return "Load begins: 300 long polls, sign-ins with NTLM, people who look at pages";
    }

    @Override
    public void play(Stage stage) {
        Traffic traffic = stage.traffic();
        traffic.begin(new InetSocketAddress("localhost", stage.cluster().port(Cluster.HTTPS_NODE_PORT)), POLLS);
        stage.transcript().check("open long polls", POLLS, Waiting.until(POLLS, PATIENCE, traffic::openPolls));
    }
}
