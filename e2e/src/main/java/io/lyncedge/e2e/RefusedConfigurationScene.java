package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody breaks the bundle by hand while the operator is told to keep its hands off; proxies refuse it and serve on. */
final class RefusedConfigurationScene implements Scene {
    private static final String BUNDLE = Proxies.RESOURCE + "-lyncedge-bundle";
    private static final String FILE = "proxy.v1.json";
    private static final String NAME = "webext.contoso.com";

    @Override
    public String title() {
        return "Truth: a bundle broken by hand";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Cluster cluster = stage.cluster();
        Transcript transcript = stage.transcript();
        Contoso.kubectl(cluster, "annotate", "lep", Proxies.RESOURCE, "lyncedge.io/paused=true")
                .good();
        transcript.check("Ready while paused", "False/Paused", Contoso.await(stage, "Ready", "False/Paused"));
        breakBundle(cluster);
        for (String pod : stage.proxies().names()) {
            nudge(cluster, pod);
        }
        transcript.check("proxies that say what they refuse", 2L, await(stage, 2));
        transcript.check(
                "Programmed: what they serve is wanted", "True/Programmed", Contoso.condition(cluster, "Programmed"));
        transcript.check(
                "https://" + NAME + "/ meanwhile",
                true,
                Https.isServed(Https.status(cluster.port(Cluster.HTTPS_NODE_PORT), NAME)));
        Contoso.kubectl(cluster, "annotate", "lep", Proxies.RESOURCE, "lyncedge.io/paused-")
                .good();
        transcript.check("proxies that still refuse something", 0L, await(stage, 0));
        transcript.check("Ready again", "True/Ready", Contoso.await(stage, "Ready", "True/Ready"));
    }

    /** How many proxies refuse the bundle, once it is that many. */
    private static long await(Stage stage, long wanted) {
        return Waiting.until(
                wanted,
                Proxies.PATIENCE,
                () -> stage.proxies().names().stream()
                        .filter(pod ->
                                stage.proxies().page(pod, "config/status").contains("\"refused\""))
                        .count());
    }

    private static void breakBundle(Cluster cluster) {
        Resource<Secret> bundle =
                cluster.client().secrets().inNamespace(Proxies.NAMESPACE).withName(BUNDLE);
        String broken = Base64.getEncoder().encodeToString("{\"listeners\":7}".getBytes(StandardCharsets.UTF_8));
        bundle.edit(secret -> new SecretBuilder(secret).addToData(FILE, broken).build());
    }

    /** The kubelet looks at mounted Secrets when their pod changes. */
    private static void nudge(Cluster cluster, String pod) throws IOException, InterruptedException {
        String annotation = "example.com/looked-at=" + System.nanoTime();
        Contoso.kubectl(cluster, "annotate", "pod", pod, "--overwrite", annotation)
                .good();
    }
}
