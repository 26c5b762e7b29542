package io.lyncedge.operator.dataplane;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.lyncedge.operator.count.Tally;
import java.net.HttpURLConnection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Annotates pods: any change of a pod makes its kubelet sync it, volumes included. */
final class KubeletNudge {
    private static final Logger LOGGER = LoggerFactory.getLogger(KubeletNudge.class);
    private static final String NUDGE = "lyncedge.io/nudge";

    private final KubernetesClient client;
    private final Tally<NudgeResult> results;
    private final Consumer<String> warning;
    private final Set<String> forbidden = ConcurrentHashMap.newKeySet();

    /**
     * Nudges by a client.
     *
     * @param results counted here
     * @param warning told once for each resource whose pods may not be nudged, until they may again
     */
    KubeletNudge(KubernetesClient client, Tally<NudgeResult> results, Consumer<String> warning) {
        this.client = client;
        this.results = results;
        this.warning = warning;
    }

    /** Nudges by a client; warnings go to the log. */
    KubeletNudge(KubernetesClient client, Tally<NudgeResult> results) {
        this(client, results, LOGGER::warn);
    }

    /** The patch is sent without a read before it. */
    void send(PodRef pod, String wantedHash, int attempt) {
        Pod annotated = new PodBuilder()
                .withNewMetadata()
                .withNamespace(pod.namespace())
                .withName(pod.name())
                .addToAnnotations(NUDGE, wantedHash + "-" + attempt)
                .endMetadata()
                .build();
        try {
            client.resource(annotated).patch(PatchContext.of(PatchType.JSON_MERGE));
            results.add(NudgeResult.DONE);
            forbidden.remove(resource(pod));
        } catch (KubernetesClientException e) {
            failed(pod, e);
        }
    }

    private void failed(PodRef pod, KubernetesClientException cause) {
        if (cause.getCode() != HttpURLConnection.HTTP_FORBIDDEN) {
            results.add(NudgeResult.FAILED);
            LOGGER.info("pod {}/{} was not nudged: HTTP {}", pod.namespace(), pod.name(), cause.getCode());
            return;
        }
        results.add(NudgeResult.FORBIDDEN);
        if (forbidden.add(resource(pod))) {
            warning.accept(
                    "pods of " + resource(pod) + " cannot be nudged (HTTP 403), so that a new configuration reaches"
                            + " them only when their kubelets look by themselves, after about a minute: give the operator's"
                            + " account the verb patch on pods of this namespace, as deploy/named-namespaces/role.yaml does");
        }
    }

    private static String resource(PodRef pod) {
        return pod.namespace() + "/" + pod.instance();
    }
}
