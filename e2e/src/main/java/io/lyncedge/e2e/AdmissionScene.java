package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The operator's account with every right in the namespace, as if somebody had given it too many: what the admission
 * policies still refuse. Each attempt is a dry run, which passes admission and changes nothing.
 */
final class AdmissionScene implements Scene {
    private static final String ACCOUNT = "system:serviceaccount:lyncedge-system:lyncedge-operator";
    private static final String OURS = Proxies.RESOURCE + "-lyncedge";
    private static final String FOREIGN = "foreign";
    private static final List<String> KINDS = List.of(
            "secret",
            "serviceaccount",
            "service",
            "deployment",
            "horizontalpodautoscaler",
            "networkpolicy",
            "poddisruptionbudget",
            "pod");
    private static final String OBJECTS = "foreign-objects.yaml";

    @Override
    public String title() {
        return "Admission: the operator's account, given every right in the namespace";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        RoleBinding tooMuch = binding();
        String objects = objects();
        stage.cluster().kubectlWith(objects, "apply").good();
        stage.cluster().client().resource(tooMuch).create();
        try {
            given(stage);
            for (String kind : KINDS) {
                foreign(stage, kind, document(objects, kind));
            }
            ownPods(stage);
            ownObjects(stage);
        } finally {
            stage.cluster().client().resource(tooMuch).delete();
            stage.cluster().kubectlWith(objects, "delete", "--wait=false").good();
        }
    }

    /** Without this the rights would refuse what the policies should. */
    private static void given(Stage stage) {
        boolean may = Waiting.until(
                true,
                Proxies.PATIENCE,
                () -> as(stage, "auth", "can-i", "delete", "pods").status() == 0);
        stage.transcript().check("the account may delete pods, by its rights", true, may);
    }

    private static void foreign(Stage stage, String kind, String another) throws IOException, InterruptedException {
        String name = kind + "/" + FOREIGN;
        refused(stage, "annotate " + name, "annotate", name, "lyncedge.io/tried=1");
        refused(stage, "take over " + name, "patch", name, "--type=merge", "--patch=" + owner(stage));
        refused(stage, "delete " + name, "delete", name);
        Output created = stage.cluster()
                .kubectlWith(
                        another, "--namespace", Proxies.NAMESPACE, "--as=" + ACCOUNT, "create", "--dry-run=server");
        check(stage, "create another " + kind, created);
    }

    private static String objects() throws IOException {
        try (InputStream resource = AdmissionScene.class.getClassLoader().getResourceAsStream(OBJECTS)) {
            return new String(Objects.requireNonNull(resource, OBJECTS).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A document of the kind under a name that is free. */
    private static String document(String objects, String kind) {
        return Stream.of(objects.split("---\n"))
                .filter(document -> document.toLowerCase(Locale.ROOT).contains("kind: " + kind + "\n"))
                .findFirst()
                .orElseThrow()
                .replace("{name: foreign, namespace", "{name: another, namespace");
    }

    private static void ownPods(Stage stage) throws IOException, InterruptedException {
        String pod = "pod/" + stage.proxies().names().getFirst();
        refused(stage, "delete a proxy", "delete", pod);
        refused(stage, "give a proxy another label", "label", pod, "tried=1");
        refused(stage, "give a proxy another image", "set", "image", pod, "proxy=lyncedge/simulator:0.1.0-SNAPSHOT");
        refused(stage, "give a proxy another annotation", "annotate", pod, "example.com/tried=1");
        allowed(stage, "annotate a proxy with lyncedge.io/tried", "annotate", pod, "lyncedge.io/tried=1");
    }

    private static void ownObjects(Stage stage) throws IOException, InterruptedException {
        String orphan = "--patch={\"metadata\":{\"ownerReferences\":null}}";
        for (String kind : List.of("secret/" + OURS + "-bundle", "deployment/" + OURS, "service/" + OURS)) {
            refused(stage, "let go of " + kind, "patch", kind, "--type=merge", orphan);
            allowed(stage, "annotate " + kind, "annotate", kind, "example.com/tried=1");
        }
    }

    private static void refused(Stage stage, String what, String... command) throws IOException, InterruptedException {
        check(stage, what, dry(stage, command));
    }

    private static void check(Stage stage, String what, Output seen) {
        boolean good = seen.status() != 0 && seen.error().contains("ValidatingAdmissionPolicy 'lyncedge-operator-");
        String words = good ? "refused by the policy" : seen.text().strip();
        stage.transcript().check("with every right: " + what, "refused by the policy", words, good);
    }

    private static void allowed(Stage stage, String what, String... command) throws IOException, InterruptedException {
        Output seen = dry(stage, command);
        stage.transcript()
                .check(
                        "with every right: " + what,
                        "allowed",
                        seen.status() == 0 ? "allowed" : seen.text().strip());
    }

    private static Output dry(Stage stage, String... command) throws IOException, InterruptedException {
        return as(
                stage,
                Stream.concat(Stream.of(command), Stream.of("--dry-run=server")).toArray(String[]::new));
    }

    private static Output as(Stage stage, String... command) throws IOException, InterruptedException {
        return Contoso.kubectl(
                stage.cluster(),
                Stream.concat(Stream.of("--as=" + ACCOUNT), Stream.of(command)).toArray(String[]::new));
    }

    /** The reference of an owner that the operator would add to make the object its own. */
    private static String owner(Stage stage) throws IOException, InterruptedException {
        String uid = Contoso.kubectl(
                        stage.cluster(), "get", "lep", Proxies.RESOURCE, "--output=jsonpath={.metadata.uid}")
                .good();
        return "{\"metadata\":{\"ownerReferences\":[{\"apiVersion\":\"lyncedge.io/v1alpha1\",\"kind\":\"LyncEdgeProxy\","
                + "\"name\":\"" + Proxies.RESOURCE + "\",\"controller\":true,\"uid\":\"" + uid + "\"}]}}";
    }

    private static RoleBinding binding() {
        return new RoleBindingBuilder()
                .withNewMetadata()
                .withName("too-much")
                .withNamespace(Proxies.NAMESPACE)
                .endMetadata()
                .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", "cluster-admin")
                .addNewSubject()
                .withKind("ServiceAccount")
                .withName("lyncedge-operator")
                .withNamespace("lyncedge-system")
                .endSubject()
                .build();
    }
}
