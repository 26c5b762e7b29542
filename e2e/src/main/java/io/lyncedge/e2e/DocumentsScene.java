package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every example applies, the bases are what they are said to be, and what the manual shows of kubectl runs. */
final class DocumentsScene implements Scene {
    private static final String ELSEWHERE = """
            apiVersion: v1
            kind: Namespace
            metadata:
              name: elsewhere
              labels: {pod-security.kubernetes.io/enforce: restricted}
            """;

    @Override
    public String title() {
        return "Documents: examples, bases, the commands of the manual";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Cluster cluster = stage.unenforced();
        Manual manual = new Manual(stage, cluster);
        for (String example : examples(stage.workspace().file("deploy/examples"))) {
            exits(stage, manual, "kubectl apply --dry-run=server -f deploy/examples/" + example);
        }
        bases(stage, cluster, manual);
        exits(stage, manual, "kubectl kustomize deploy/monitoring");
        for (ShownCommand command : DocumentedCommands.of(stage.workspace()).inCluster()) {
            exits(stage, manual, command.line());
        }
        wholeCluster(stage, cluster, manual);
        exits(stage, manual, "kubectl delete lep --all -A");
        stage.transcript()
                .check(
                        "proxies that still drain, at last",
                        0,
                        Waiting.until(0, Proxies.PATIENCE, () -> proxies(cluster)));
        exits(stage, manual, "kubectl delete -f deploy/install.yaml --timeout=180s");
    }

    /** The base of named namespaces makes exactly the objects of install.yaml. */
    private static void bases(Stage stage, Cluster cluster, Manual manual) throws IOException, InterruptedException {
        Map<String, HasMetadata> base = objects(
                cluster, manual.run("kubectl kustomize deploy/named-namespaces").good());
        Map<String, HasMetadata> manifest = objects(cluster, stage.workspace().read("deploy/install.yaml"));
        List<String> differing = Stream.concat(base.keySet().stream(), manifest.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(base.get(name), manifest.get(name)))
                .toList();
        stage.transcript().check("objects of the base, as many as of install.yaml", manifest.size(), base.size());
        stage.transcript().check("objects that differ between them", List.of(), differing);
    }

    private static Map<String, HasMetadata> objects(Cluster cluster, String manifest) {
        return cluster
                .client()
                .load(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8)))
                .items()
                .stream()
                .collect(Collectors.toMap(
                        object -> object.getKind() + " "
                                + Objects.toString(object.getMetadata().getNamespace(), "") + "/"
                                + object.getMetadata().getName(),
                        Function.identity()));
    }

    private static void wholeCluster(Stage stage, Cluster cluster, Manual manual)
            throws IOException, InterruptedException {
        exits(stage, manual, "kubectl apply -k deploy/whole-cluster");
        exits(stage, manual, "kubectl -n lyncedge-system rollout restart deployment/lyncedge-operator");
        exits(stage, manual, "kubectl -n lyncedge-system rollout status deployment/lyncedge-operator --timeout=240s");
        cluster.kubectlWith(ELSEWHERE, "apply").good();
        exits(stage, manual, "kubectl -n elsewhere create secret tls contoso-public --cert=chain.pem --key=key.pem");
        exits(stage, manual, "kubectl -n elsewhere create configmap corp-ca --from-file=ca.crt");
        String minimal = stage.workspace().read("deploy/examples/minimal.yaml");
        cluster.kubectlWith(minimal.replace("namespace: lync-edge", "namespace: elsewhere"), "apply")
                .good();
        exits(stage, manual, "kubectl -n elsewhere wait --for=condition=Programmed lep/minimal --timeout=3m");
    }

    private static int proxies(Cluster cluster) {
        return cluster.client()
                .pods()
                .inAnyNamespace()
                .withLabel("app.kubernetes.io/name", "lyncedge-proxy")
                .list()
                .getItems()
                .size();
    }

    private static void exits(Stage stage, Manual manual, String line) throws IOException, InterruptedException {
        Output output = manual.run(line);
        stage.transcript().check("$ " + line, 0, output.status());
        if (output.status() != 0) {
            stage.transcript().note(output.text());
        }
    }

    private static List<String> examples(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
