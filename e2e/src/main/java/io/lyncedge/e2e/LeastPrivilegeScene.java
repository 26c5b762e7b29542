package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.net.HttpURLConnection;

/** What a stolen token of the operator would be good for: its rights and the admission policies, tried as the operator. */
final class LeastPrivilegeScene implements Scene {
    private static final String ACCOUNT = "system:serviceaccount:lyncedge-system:lyncedge-operator";

    @Override
    public String title() {
        return "What the operator's account may do";
    }

    @Override
    public void play(Stage stage) {
        Config config = new ConfigBuilder(stage.cluster().client().getConfiguration())
                .withImpersonateUsername(ACCOUNT)
                .build();
        String pod = stage.proxies().names().getFirst();
        try (KubernetesClient operator =
                new KubernetesClientBuilder().withConfig(config).build()) {
            attempt(
                    stage,
                    "annotate a proxy pod with lyncedge.io/tried",
                    200,
                    () -> annotate(operator, pod, "lyncedge.io/tried"));
            attempt(
                    stage,
                    "annotate it with example.com/tried",
                    403,
                    () -> annotate(operator, pod, "example.com/tried"));
            attempt(stage, "label it", 403, () -> label(operator, pod));
            attempt(stage, "change a user's Secret", 403, () -> change(operator, "contoso-public"));
            attempt(stage, "make a Secret that no LyncEdgeProxy controls", 403, () -> make(operator));
            attempt(
                    stage,
                    "delete the bundle",
                    403,
                    () -> operator.secrets()
                            .inNamespace(Proxies.NAMESPACE)
                            .withName("contoso-lyncedge-bundle")
                            .delete());
            attempt(
                    stage,
                    "list Secrets of kube-system",
                    403,
                    () -> operator.secrets().inNamespace("kube-system").list());
            attempt(stage, "list nodes", 403, () -> operator.nodes().list());
        }
    }

    private static void attempt(Stage stage, String what, int expected, Runnable action) {
        int seen = HttpURLConnection.HTTP_OK;
        try {
            action.run();
        } catch (KubernetesClientException e) {
            seen = e.getCode();
        }
        stage.transcript().check("as the operator: " + what, expected, seen);
    }

    private static void annotate(KubernetesClient operator, String pod, String key) {
        patch(
                operator,
                pod,
                new PodBuilder()
                        .withNewMetadata()
                        .addToAnnotations(key, "1")
                        .endMetadata()
                        .build());
    }

    private static void label(KubernetesClient operator, String pod) {
        patch(
                operator,
                pod,
                new PodBuilder()
                        .withNewMetadata()
                        .addToLabels("tried", "1")
                        .endMetadata()
                        .build());
    }

    private static void patch(KubernetesClient operator, String pod, Pod change) {
        operator.pods()
                .inNamespace(Proxies.NAMESPACE)
                .withName(pod)
                .patch(PatchContext.of(PatchType.STRATEGIC_MERGE), change);
    }

    private static void change(KubernetesClient operator, String name) {
        Secret change = new SecretBuilder()
                .withNewMetadata()
                .addToAnnotations("example.com/tried", "1")
                .endMetadata()
                .build();
        operator.secrets()
                .inNamespace(Proxies.NAMESPACE)
                .withName(name)
                .patch(PatchContext.of(PatchType.STRATEGIC_MERGE), change);
    }

    private static void make(KubernetesClient operator) {
        operator.secrets()
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName("tried")
                        .withNamespace(Proxies.NAMESPACE)
                        .endMetadata()
                        .build())
                .create();
    }
}
