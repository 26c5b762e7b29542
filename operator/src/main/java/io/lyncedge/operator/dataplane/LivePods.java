package io.lyncedge.operator.dataplane;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.lyncedge.operator.resources.ObjectIdentity;
import java.util.Optional;

/** The pods of the cluster: found by informer, asked at their admin ports, nudged by an annotation. */
final class LivePods implements PodAccess {
    private final PodIndex index;
    private final StatusClient status;
    private final KubeletNudge nudge;
    private final DataPlaneCounts counts;

    LivePods(PodIndex index, StatusClient status, KubernetesClient client, DataPlaneCounts counts) {
        this.index = index;
        this.status = status;
        this.nudge = new KubeletNudge(client, counts.nudges());
        this.counts = counts;
    }

    @Override
    public Optional<PodRef> find(String namespace, String name, String uid) {
        return index.find(namespace, name, uid).map(LivePods::ref);
    }

    @Override
    public PodAnswer ask(String address) {
        PodAnswer answer = status.ask(address);
        counts.reads().add(answer instanceof PodAnswer.Reported ? PodRead.REPORTED : PodRead.UNREACHABLE);
        return answer;
    }

    @Override
    public void nudge(PodRef pod, String wantedHash, int attempt) {
        nudge.send(pod, wantedHash, attempt);
    }

    private static PodRef ref(Pod pod) {
        PodState state = PodState.of(pod);
        return new PodRef(
                pod.getMetadata().getNamespace(),
                pod.getMetadata().getName(),
                pod.getMetadata().getUid(),
                pod.getMetadata().getLabels().getOrDefault(ObjectIdentity.INSTANCE_LABEL, ""),
                state.address(),
                state.ready(),
                state.starting(),
                state.terminating());
    }
}
