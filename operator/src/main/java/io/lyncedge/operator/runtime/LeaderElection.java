package io.lyncedge.operator.runtime;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.lyncedge.operator.runtime.OperatorSettings.OperatorPod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How replicas of the operator agree on the one that works: by a Lease in their namespace. */
final class LeaderElection {
    /** Name of the Lease. */
    static final String LEASE = "lyncedge-operator";

    private static final Logger LOGGER = LoggerFactory.getLogger(LeaderElection.class);

    private LeaderElection() {}

    /** The election as the framework runs it; whoever loses is told to the watch, which ends the process. */
    static LeaderElectionConfiguration of(OperatorPod pod, LeasePeriods periods, LeaderWatch watch) {
        LeaderCallbacks callbacks = new LeaderCallbacks(
                () -> LOGGER.info("this process leads"), watch::lost, leader -> LOGGER.debug("{} leads", leader));
        return new LeaderElectionConfiguration(
                LEASE,
                pod.namespace(),
                periods.lease(),
                periods.renewDeadline(),
                periods.retryPeriod(),
                pod.name(),
                callbacks,
                false);
    }

    /** Gives the Lease back, if this process still holds it; the framework would let the others wait for its end. */
    static void giveBack(KubernetesClient client, OperatorPod pod) {
        try {
            Resource<Lease> resource =
                    client.leases().inNamespace(pod.namespace()).withName(LEASE);
            Lease lease = resource.get();
            if (lease != null && pod.name().equals(lease.getSpec().getHolderIdentity())) {
                lease.getSpec().setHolderIdentity(null);
                client.resource(lease)
                        .lockResourceVersion(lease.getMetadata().getResourceVersion())
                        .update();
            }
        } catch (KubernetesClientException e) {
            LOGGER.warn("the Lease cannot be given back, others wait for its end: {}", e.getMessage());
        }
    }
}
