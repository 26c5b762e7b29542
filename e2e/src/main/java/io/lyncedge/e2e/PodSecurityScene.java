package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.List;

/** Both namespaces admit nothing but restricted pods, and every pod of ours was admitted. */
final class PodSecurityScene implements Scene {
    private static final String ENFORCE = "pod-security.kubernetes.io/enforce";

    @Override
    public String title() {
        return "Pod Security: restricted, enforced";
    }

    @Override
    public void play(Stage stage) {
        for (String namespace : List.of(Proxies.NAMESPACE, "lyncedge-system")) {
            Namespace seen =
                    stage.cluster().client().namespaces().withName(namespace).require();
            stage.transcript()
                    .check(
                            namespace + " enforces",
                            "restricted",
                            seen.getMetadata().getLabels().getOrDefault(ENFORCE, "nothing"));
            stage.transcript()
                    .check(
                            "a privileged pod in " + namespace,
                            HttpURLConnection.HTTP_FORBIDDEN,
                            create(stage, privileged(namespace)));
        }
        stage.transcript()
                .check("proxies that were admitted", 2L, stage.proxies().ready());
    }

    private static int create(Stage stage, Pod pod) {
        try {
            stage.cluster().client().resource(pod).create();
            return HttpURLConnection.HTTP_CREATED;
        } catch (KubernetesClientException e) {
            return e.getCode();
        }
    }

    private static Pod privileged(String namespace) {
        return new PodBuilder()
                .withNewMetadata()
                .withName("privileged")
                .withNamespace(namespace)
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("privileged")
                .withImage("lyncedge/simulator:0.1.0-SNAPSHOT")
                .withNewSecurityContext()
                .withPrivileged(true)
                .endSecurityContext()
                .endContainer()
                .endSpec()
                .build();
    }
}
