package io.lyncedge.e2e;

import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** Edits reach every pod in place: a new publication, another mode of port 80. */
final class EditScene implements Scene {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NAME = "join.contoso.com";
    private static final int MEET = 2;

    @Override
    public String title() {
        return "Edit: a new publication, another mode of port 80";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Transcript transcript = stage.transcript();
        Cluster cluster = stage.cluster();
        List<String> pods = stage.proxies().names();
        try (Proxies.Forwards forwards = stage.proxies().forwards()) {
            transcript.check(NAME + " on each pod, not published", "[421, 421]", answers(forwards));
            Contoso.patch(
                    cluster,
                    "[{\"op\":\"add\",\"path\":\"/spec/publications/-\",\"value\":" + "{\"fqdn\":\"" + NAME
                            + "\",\"service\":\"Meet\",\"pool\":\"fe-paris\"}}]");
            transcript.check(
                    NAME + " on each pod, published",
                    "[served, served]",
                    Waiting.until("[served, served]", PATIENCE, () -> answers(forwards)));
        }
        transcript.check("http://meet.contoso.com with http: Redirect", 301, plainStatus(cluster));
        mode(cluster, "Closed");
        transcript.check(
                "http://meet.contoso.com with http: Closed",
                404,
                Waiting.until(404, PATIENCE, () -> plainStatus(cluster)));
        mode(cluster, "Redirect");
        transcript.check(
                "http://meet.contoso.com with http: Redirect again",
                301,
                Waiting.until(301, PATIENCE, () -> plainStatus(cluster)));
        transcript.check("the same pods as before", pods, stage.proxies().names());
        transcript.check(
                "Ready after the edits",
                "True/Ready",
                Waiting.until("True/Ready", PATIENCE, () -> Contoso.condition(cluster, "Ready")));
    }

    /** 421 where the name is not published; whatever the pool answers shows that it is. */
    private static String answers(Proxies.Forwards forwards) {
        return forwards.ports().stream()
                .map(port -> Https.status(port, NAME))
                .map(status -> Https.isServed(status) ? "served" : Integer.toString(status))
                .toList()
                .toString();
    }

    private static void mode(Cluster cluster, String mode) throws IOException, InterruptedException {
        Contoso.patch(
                cluster,
                "[{\"op\":\"replace\",\"path\":\"/spec/publications/" + MEET + "/http\",\"value\":\"" + mode + "\"}]");
    }

    private static int plainStatus(Cluster cluster) {
        InetSocketAddress address = new InetSocketAddress("localhost", cluster.port(Cluster.HTTP_NODE_PORT));
        try (RawClient client = RawClient.plain(address)) {
            return client.exchange("GET / HTTP/1.1\r\nHost: meet.contoso.com\r\nConnection: close\r\n\r\n")
                    .status();
        } catch (IOException e) {
            return 0;
        }
    }
}
