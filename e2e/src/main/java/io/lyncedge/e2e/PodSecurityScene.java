package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.List;

/** Both namespaces admit nothing but restricted pods, and every pod of ours was admitted. */
final class PodSecurityScene implements Scene {
    private static final List<String> NAMESPACES = List.of(Proxies.NAMESPACE, "lyncedge-system");
    private static final String ENFORCE = "pod-security.kubernetes.io/enforce";

    @Override
    public String title() {
        return "Pod Security: restricted, enforced";
    }

    @Override
    public void play(Stage stage) {
        for (String namespace : NAMESPACES) {
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
        stage.transcript().check("pods that were not admitted", List.of(), refused(stage));
    }

    /** What the controllers of both namespaces say of pods that admission refused them. */
    private static List<String> refused(Stage stage) {
        return NAMESPACES.stream()
                .flatMap(namespace ->
                        stage.cluster().client().v1().events().inNamespace(namespace).list().getItems().stream())
                .filter(event -> "FailedCreate".equals(event.getReason()))
                .map(Event::getMessage)
                .filter(message -> message.contains("violates PodSecurity"))
                .toList();
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
