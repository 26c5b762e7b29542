package io.lyncedge.operator.dataplane;

import java.util.Optional;

/** What the poller does to pods. */
interface PodAccess {
    /** A pod from memory; empty once it is gone. */
    Optional<PodRef> find(String namespace, String name, String uid);

    /**
     * Asks its admin port; blocks for a bounded time and never throws.
     *
     * @param address of the pod
     * @return {@link PodAnswer.Reported} or {@link PodAnswer.Unreachable}
     */
    PodAnswer ask(String address);

    /** Makes its kubelet look at the bundle again; blocks for a bounded time and never throws. */
    void nudge(PodRef pod, String wantedHash, int attempt);
}
