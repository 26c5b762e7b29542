package io.lyncedge.e2e;

import io.fabric8.kubernetes.client.dsl.PodResource;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pods that are deleted, evicted and killed. Only the last may cost anybody anything. */
final class PodsEndScene implements Scene {
    private static final int REPLICAS = 2;
    private static final String EVICTION =
            "{\"apiVersion\":\"policy/v1\",\"kind\":\"Eviction\",\"metadata\":{\"name\":\"%s\"}}";
    private static final Pattern CONNECTIONS =
            Pattern.compile("(?m)^lyncedge_connections\\{[^}]*listener=\"https\"[^}]*} ([0-9.E+]+)$");

    @Override
    public String title() {
        return "Pods end: one deleted, all evicted in turn under the disruption budget, one killed";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Transcript transcript = stage.transcript();
        pod(stage, stage.proxies().names().getFirst()).delete();
        transcript.check("after the deletion two serve", true, stage.proxies().await(REPLICAS, true));
        stage.traffic().tell(transcript);
        evictions(stage);
        transcript.check("after the evictions two serve", true, stage.proxies().await(REPLICAS, true));
        stage.traffic().tell(transcript);
        kill(stage, stage.proxies().names().getFirst());
        transcript.check("after the kill two serve", true, stage.proxies().await(REPLICAS, true));
    }

    private static void evictions(Stage stage) throws IOException, InterruptedException {
        Transcript transcript = stage.transcript();
        List<String> names = stage.proxies().names();
        transcript.check("eviction of " + names.getFirst(), "granted", evict(stage, names.getFirst()));
        transcript.check(
                "eviction of the other at the same time", "refused by the budget", evict(stage, names.getLast()));
        transcript.check("then two serve", true, stage.proxies().await(REPLICAS, false));
        String granted = Waiting.until("granted", Proxies.PATIENCE, () -> evict(stage, names.getLast()));
        transcript.check("eviction of the other now", "granted", granted);
    }

    private static String evict(Stage stage, String pod) throws IOException, InterruptedException {
        String path = "/api/v1/namespaces/" + Proxies.NAMESPACE + "/pods/" + pod + "/eviction";
        Output output = stage.cluster().kubectlWith(EVICTION.formatted(pod), "create", "--raw", path);
        boolean budget = output.error().contains("disruption budget");
        return output.status() == 0 ? "granted" : budget ? "refused by the budget" : output.error();
    }

    /** SIGKILL from the node: the kernel closes what the process carried. */
    private static void kill(Stage stage, String name) throws IOException, InterruptedException {
        long carried = connections(stage, name);
        stage.traffic().carried(carried);
        stage.transcript().note(name + " carries " + carried + " connections and is killed");
        Processes.signal(stage, name, "SIGKILL");
        boolean gone =
                Waiting.until(true, Proxies.PATIENCE, () -> stage.proxies().ready() < REPLICAS);
        stage.transcript().check("Kubernetes sees it", true, gone);
    }

    private static long connections(Stage stage, String name) {
        String page = stage.proxies().page(name, "metrics");
        Matcher line = CONNECTIONS.matcher(page);
        return line.find() ? (long) Double.parseDouble(line.group(1)) : 0;
    }

    private static PodResource pod(Stage stage, String name) {
        return stage.cluster().client().pods().inNamespace(Proxies.NAMESPACE).withName(name);
    }
}
