package io.lyncedge.operator.status;

import static io.lyncedge.operator.status.Situations.PLAN;
import static io.lyncedge.operator.status.Situations.deployment;
import static io.lyncedge.operator.status.Situations.good;
import static io.lyncedge.operator.status.Situations.service;
import static io.lyncedge.operator.status.Situations.with;
import static io.lyncedge.operator.status.Situations.withDeployment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Ready depends on besides the other conditions. */
final class ReadySituations {
    static final List<Case> CASES = List.of(
            Case.of("the annotation lyncedge.io/paused is \"true\"", paused(), "Ready False Paused"),
            Case.of(
                    "fewer pods are ready than wanted",
                    withDeployment(deployment(2, 2, 1)),
                    "Ready False MinimumReplicasUnavailable",
                    "Reconciling True Progressing"),
            Case.of(
                    "the load balancer has no address",
                    with(objects -> withService(objects, "LoadBalancer")),
                    "Ready False AddressNotAssigned",
                    "Reconciling True Progressing"),
            Case.of("a Service of type NodePort needs no address", with(objects -> withService(objects, "NodePort"))));

    private ReadySituations() {}

    private static Situation paused() {
        return new Situation(
                3, true, new SpecVerdict.Accepted(), Optional.of(PLAN), good().objects(), good().pods(), Map.of());
    }

    private static ObjectState withService(ObjectState objects, String type) {
        return new ObjectState(
                List.of(), List.of(), List.of(), objects.deployment(), Optional.of(service(type, false)));
    }
}
