package io.lyncedge.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long an edit takes to every pod, and how much memory the operator uses. */
final class SpeedScene implements Scene {
    private static final int EDITS = 10;
    private static final double LIMIT_SECONDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NAME = "scheduler.contoso.com";
    private static final double HEAP_LIMIT_MIB = 256;
    private static final double MIB = 1024.0 * 1024;
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{.*area=\"heap\".*} ([0-9.E+]+)$");

    @Override
    public String title() {
        return "Speed: 10 edits of a publication; memory of the operator";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        try (Proxies.Forwards forwards = stage.proxies().forwards()) {
            for (int edit = 0; edit < EDITS; edit++) {
                seconds.add(edit(stage.cluster(), forwards, edit % 2 == 0));
            }
        }
        new Times(seconds).figure(stage.transcript(), "edit to every pod serving it", LIMIT_SECONDS);
        heap(stage);
    }

    /** Closes the name on 443 for everybody but its own address, or opens it again: 421 or 200 on each pod. */
    static double edit(Cluster cluster, Proxies.Forwards forwards, boolean remove)
            throws IOException, InterruptedException {
        String patch = remove
                ? "[{\"op\":\"remove\",\"path\":\"/spec/publications/4\"}]"
                : "[{\"op\":\"add\",\"path\":\"/spec/publications/4\",\"value\":{\"fqdn\":\"" + NAME
                        + "\",\"service\":\"Scheduler\",\"pool\":\"fe-paris\"}}]";
        List<Boolean> wanted = Collections.nCopies(forwards.ports().size(), !remove);
        long start = System.nanoTime();
        Contoso.patch(cluster, patch);
        Waiting.until(wanted, PATIENCE, () -> served(forwards));
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<Boolean> served(Proxies.Forwards forwards) {
        return forwards.ports().stream()
                .map(port -> Https.status(port, NAME))
                .map(Https::isServed)
                .toList();
    }

    private static void heap(Stage stage) {
        stage
                .cluster()
                .client()
                .pods()
                .inNamespace("lyncedge-system")
                .withLabel("app.kubernetes.io/name", "lyncedge-operator")
                .list()
                .getItems()
                .stream()
                .map(pod -> pod.getMetadata().getName())
                .sorted()
                .forEach(pod -> heap(stage, pod));
    }

    private static void heap(Stage stage, String pod) {
        String page =
                stage.cluster().client().raw("/api/v1/namespaces/lyncedge-system/pods/" + pod + ":9900/proxy/metrics");
        double bytes = 0;
        for (Matcher line = HEAP.matcher(page); line.find(); ) {
            bytes += Double.parseDouble(line.group(1));
        }
        double mib = bytes / MIB;
        stage.transcript()
                .check(
                        "heap of " + pod,
                        "at most 256 MiB",
                        "%.0f MiB".formatted(mib),
                        mib > 0 && mib <= HEAP_LIMIT_MIB);
    }
}
