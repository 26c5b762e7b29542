package io.lyncedge.e2e;

import java.io.IOException;

/** A process that stands still: nothing that it serves is known, until it goes on. */
final class StoppedPodScene implements Scene {
    @Override
    public String title() {
        return "Truth: the process of a pod stopped with SIGSTOP";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        String pod = stage.proxies().names().getFirst();
        Processes.signal(stage, pod, "SIGSTOP");
        Told.check(stage, "SIGSTOP", "Programmed", "Unknown/ReplicaUnreachable");
        Processes.signal(stage, pod, "SIGCONT");
        Told.check(stage, "SIGCONT", "Programmed", "True/Programmed");
        stage.transcript().check("both serve", true, stage.proxies().await(2, true));
        stage.transcript().check("Ready again", "True/Ready", Contoso.await(stage, "Ready", "True/Ready"));
    }
}
