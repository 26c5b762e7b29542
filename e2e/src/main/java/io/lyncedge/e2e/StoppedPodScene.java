package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import java.io.IOException;

/** A process that stands still: nothing that it serves is known, until it goes on or is replaced. */
final class StoppedPodScene implements Scene {
    private static final double LIMIT_SECONDS = 60;

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
        replaced(stage, pod);
        stage.transcript().check("Ready again", "True/Ready", Contoso.await(stage, "Ready", "True/Ready"));
    }

    /** Nobody lets it go on: Kubernetes ends it, without the time that a drain would have. */
    private static void replaced(Stage stage, String pod) throws IOException, InterruptedException {
        int before = restarts(stage, pod);
        long start = System.nanoTime();
        Processes.signal(stage, pod, "SIGSTOP");
        int restarts = Waiting.until(before + 1, Proxies.PATIENCE, () -> restarts(stage, pod));
        double seconds = (System.nanoTime() - start) / 1e9;
        stage.transcript().check("restarts of one that stays stopped", before + 1, restarts);
        stage.transcript()
                .figure(
                        "a proxy that stays stopped restarted within",
                        "at most 60 s",
                        "%.1f s".formatted(seconds),
                        seconds <= LIMIT_SECONDS);
        stage.transcript().check("both serve again", true, stage.proxies().await(2, true));
        stage.transcript()
                .check(
                        "Programmed by itself",
                        "True/Programmed",
                        Contoso.await(stage, "Programmed", "True/Programmed"));
    }

    private static int restarts(Stage stage, String pod) {
        return stage.proxies().pods().stream()
                .filter(seen -> seen.getMetadata().getName().equals(pod))
                .flatMap(seen -> seen.getStatus().getContainerStatuses().stream())
                .mapToInt(ContainerStatus::getRestartCount)
                .sum();
    }
}
