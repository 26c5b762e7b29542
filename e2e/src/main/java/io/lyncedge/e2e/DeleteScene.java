package io.lyncedge.e2e;

import java.io.IOException;
import java.time.Duration;

/** Deleting the resource takes everything along that was made for it, and nothing else; in whatever order, nothing hangs. */
final class DeleteScene implements Scene {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String OPERATOR = "deployment/lyncedge-operator";
    private static final String MINIMAL = "minimal";
    private static final String OTHER = "other";
    private static final String SYSTEM = "lyncedge-system";
    private static final String KINDS = "pods,deployments,replicasets,services,endpointslices,networkpolicies,"
            + "poddisruptionbudgets,serviceaccounts,secrets,horizontalpodautoscalers";

    @Override
    public String title() {
        return "Delete: in the background, in the foreground, without the operator, with the namespace";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Cluster cluster = stage.cluster();
        delete(stage, "contoso", "--cascade=background");
        stage.transcript()
                .check(
                        "the user's own Secret",
                        "secret/contoso-public",
                        Contoso.kubectl(cluster, "get", "secret/contoso-public", "--output=name")
                                .good());
        serve(stage, MINIMAL);
        delete(stage, MINIMAL, "--cascade=foreground");
        serve(stage, MINIMAL);
        serve(stage, OTHER);
        operators(cluster, 0);
        delete(stage, MINIMAL, "--cascade=background");
        delete(stage, OTHER, "--cascade=foreground");
        operators(cluster, 2);
        serve(stage, MINIMAL);
        ends(stage, "delete", "namespace", Proxies.NAMESPACE, "--timeout=180s");
        Output uninstalled = cluster.kubectlWith(
                stage.workspace().read("deploy/install.yaml"), "delete", "--ignore-not-found", "--timeout=180s");
        stage.transcript().check("kubectl delete -f deploy/install.yaml", 0, uninstalled.status());
        stage.transcript()
                .check(
                        "namespaces and definitions that are left",
                        "",
                        Waiting.until("", PATIENCE, () -> left(cluster)));
    }

    /** The minimal example has its pods, under its own name and names, or under others. */
    private static void serve(Stage stage, String name) throws IOException, InterruptedException {
        String example = stage.workspace().read("deploy/examples/minimal.yaml") + "  drain: {propagationSeconds: 1}\n";
        String named = name.equals(MINIMAL)
                ? example
                : example.replace("name: minimal", "name: " + name)
                        .replace("webext.contoso.com", "webext-london.contoso.com")
                        .replace("meet.contoso.com", "dialin.contoso.com");
        stage.cluster().kubectlWith(named, "apply").good();
        Output ready =
                Contoso.kubectl(stage.cluster(), "wait", "--for=condition=Programmed", "lep/" + name, "--timeout=240s");
        stage.transcript().check("the " + name + " example is served", 0, ready.status());
    }

    private static void delete(Stage stage, String name, String how) throws IOException, InterruptedException {
        ends(stage, "--namespace", Proxies.NAMESPACE, "delete", "lep", name, how, "--timeout=180s");
        String selector = "--selector=app.kubernetes.io/instance=" + name;
        stage.transcript()
                .check(
                        "objects that were made for " + name,
                        "",
                        Waiting.until(
                                "",
                                PATIENCE,
                                () -> Contoso.kubectl(stage.cluster(), "get", KINDS, selector, "--output=name")
                                        .good()));
    }

    private static void ends(Stage stage, String... command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Output output = stage.cluster().kubectl(command);
        stage.transcript().check("kubectl " + String.join(" ", command), 0, output.status());
        stage.transcript().note("after %.1f s".formatted((System.nanoTime() - start) / 1e9));
    }

    private static void operators(Cluster cluster, int replicas) throws IOException, InterruptedException {
        cluster.kubectl("--namespace", SYSTEM, "scale", OPERATOR, "--replicas=" + replicas)
                .good();
        cluster.kubectl("--namespace", SYSTEM, "rollout", "status", OPERATOR, "--timeout=240s")
                .good();
        Waiting.until(
                replicas,
                PATIENCE,
                () -> cluster.client()
                        .pods()
                        .inNamespace(SYSTEM)
                        .withLabel("app.kubernetes.io/name", "lyncedge-operator")
                        .list()
                        .getItems()
                        .size());
    }

    private static String left(Cluster cluster) throws IOException, InterruptedException {
        return cluster.kubectl("get", "namespaces,customresourcedefinitions", "--output=name")
                .good()
                .lines()
                .filter(name -> name.contains("lync"))
                .reduce("", (all, name) -> all + name + " ");
    }
}
