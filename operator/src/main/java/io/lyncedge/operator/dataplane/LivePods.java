package io.lyncedge.operator.dataplane;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pods of the cluster: found by informer, asked at their admin ports, nudged by an annotation. */
final class LivePods implements PodAccess {
    private static final Logger LOGGER = LoggerFactory.getLogger(LivePods.class);
    private static final String NUDGE = "lyncedge.io/nudge";

    private final PodIndex index;
    private final StatusClient status;
    private final KubernetesClient client;

    LivePods(PodIndex index, StatusClient status, KubernetesClient client) {
        this.index = index;
        this.status = status;
        this.client = client;
    }

    @Override
    public Optional<PodRef> find(String namespace, String name, String uid) {
        return index.find(namespace, name, uid).map(LivePods::ref);
    }

    @Override
    public PodAnswer ask(String address) {
        return status.ask(address);
    }

    /** Any change of a pod makes its kubelet sync it, volumes included. The patch is sent without a read before it. */
    @Override
    public void nudge(PodRef pod, String wantedHash, int attempt) {
        Pod annotated = new PodBuilder()
                .withNewMetadata()
                .withNamespace(pod.namespace())
                .withName(pod.name())
                .addToAnnotations(NUDGE, wantedHash + "-" + attempt)
                .endMetadata()
                .build();
        try {
            client.resource(annotated).patch(PatchContext.of(PatchType.JSON_MERGE));
        } catch (KubernetesClientException e) {
            LOGGER.info("pod {}/{} cannot be nudged: {}", pod.namespace(), pod.name(), e.getMessage());
        }
    }

    private static PodRef ref(Pod pod) {
        PodState state = PodState.of(pod);
        return new PodRef(
                pod.getMetadata().getNamespace(),
                pod.getMetadata().getName(),
                pod.getMetadata().getUid(),
                state.address(),
                state.terminating());
    }
}
