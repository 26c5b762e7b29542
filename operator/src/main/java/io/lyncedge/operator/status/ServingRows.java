package io.lyncedge.operator.status;

import io.lyncedge.operator.translate.PublicationState;
import java.util.List;
import java.util.Set;

/** Rows about what clients get. */
final class ServingRows {
    private static final String PENDING = "Pending";
    private static final Set<String> PASSING = Set.of(PENDING, "RolloutInProgress", "ReplicaOutdated");

    static final List<Row> POOLS_HEALTHY = List.of(
            Row.when("no replica has reported", view -> !view.pools().isReported())
                    .isUnknown(PENDING, _ -> "no replica has reported the health of the pools"),
            Row.when(
                            "a pool has no healthy server on any replica",
                            view -> !view.pools().unavailable().isEmpty())
                    .isFalse(
                            "PoolUnavailable",
                            view -> "no healthy server on any replica: "
                                    + Bounded.list(view.pools().unavailable())),
            Row.when(
                            "a pool has no healthy server on some replica",
                            view -> !view.pools().degraded().isEmpty())
                    .isFalse(
                            "PoolDegraded",
                            view -> "no healthy server on some replicas: "
                                    + Bounded.list(view.pools().degraded())),
            Row.when(
                            "a pool has not been probed",
                            view -> !view.pools().unprobed().isEmpty())
                    .isUnknown(
                            PENDING,
                            view -> "not probed yet: "
                                    + Bounded.list(view.pools().unprobed())),
            Row.otherwise().isTrue("PoolsHealthy", _ -> "every pool has a healthy server on every replica"));

    static final List<Row> READY = List.of(
            Row.when(
                            "the annotation lyncedge.io/paused is \"true\"",
                            view -> view.situation().paused())
                    .isFalse("Paused", _ -> "the annotation lyncedge.io/paused stops all writes"),
            Row.when("Accepted is not True", view -> view.lacks(ConditionType.ACCEPTED))
                    .takesOver(ConditionType.ACCEPTED),
            Row.when("Programmed is not True", view -> view.lacks(ConditionType.PROGRAMMED))
                    .takesOver(ConditionType.PROGRAMMED),
            Row.when(
                            "fewer pods are ready than wanted",
                            view -> view.rollout().ready() < view.rollout().wanted())
                    .isFalse(
                            "MinimumReplicasUnavailable",
                            view -> view.rollout().ready() + " of "
                                    + view.rollout().wanted() + " pods are ready"),
            Row.when("a publication is not served", view -> !notServed(view).isEmpty())
                    .isFalse("PublicationNotServed", view -> Bounded.list(notServed(view))),
            Row.when("the load balancer has no address", ServingRows::lacksAddress)
                    .isFalse("AddressNotAssigned", _ -> "the Service of type LoadBalancer has no address yet"),
            Row.otherwise().isTrue("Ready", _ -> "every publication is served"));

    static final List<Row> STALLED = List.of(
            Row.when("Accepted is False", view -> view.lacks(ConditionType.ACCEPTED))
                    .isTrue(
                            "InvalidParameters",
                            view -> view.earlier(ConditionType.ACCEPTED).message()),
            Row.when("an object of one of our names is not ours", view -> isProgrammed(view, "ObjectConflict"))
                    .isTrue(
                            "ObjectConflict",
                            view -> view.earlier(ConditionType.PROGRAMMED).message()),
            Row.when("the Deployment's progress deadline has passed, or that of an upgrade", ServingRows::isOverdue)
                    .isTrue(
                            "ProgressDeadlineExceeded",
                            _ -> "new pods do not become ready: look at their events and logs"));

    static final List<Row> RECONCILING = List.of(
            Row.when(
                            "Programmed is not True, and neither Stalled nor without pods by request",
                            view -> isMoving(view)
                                    && PASSING.contains(programmed(view).reason()))
                    .isTrue("Progressing", view -> programmed(view).message()),
            Row.when(
                            "pods or an address are awaited",
                            view -> isMoving(view)
                                    && Set.of("MinimumReplicasUnavailable", "AddressNotAssigned")
                                            .contains(view.earlier(ConditionType.READY)
                                                    .reason()))
                    .isTrue(
                            "Progressing",
                            view -> view.earlier(ConditionType.READY).message()),
            Row.when(
                            "an upgrade of the operator has not come to its pods yet",
                            view -> isMoving(view) && upgrade(view) == UpgradeStage.WAITING)
                    .isTrue(
                            "Progressing",
                            _ -> "the pods are still as the operator before made them: they wait for their turn in the"
                                    + " upgrade"));

    private ServingRows() {}

    private static List<String> notServed(View view) {
        return view.situation().plan().stream()
                .flatMap(plan -> plan.publications().stream())
                .filter(publication -> publication.notServed().isPresent())
                .map(ServingRows::text)
                .toList();
    }

    private static String text(PublicationState publication) {
        return publication.fqdn() + ": " + publication.notServed().orElse("");
    }

    private static boolean lacksAddress(View view) {
        return view.situation()
                .objects()
                .service()
                .filter(service -> "LoadBalancer".equals(service.getSpec().getType()))
                .map(ServiceAddresses::ofLoadBalancer)
                .filter(List::isEmpty)
                .isPresent();
    }

    private static Finding programmed(View view) {
        return view.earlier(ConditionType.PROGRAMMED);
    }

    private static boolean isProgrammed(View view, String reason) {
        return programmed(view).reason().equals(reason);
    }

    private static boolean isOverdue(View view) {
        return view.rollout().overdue()
                || upgrade(view) == UpgradeStage.OVERDUE && view.lacks(ConditionType.PROGRAMMED);
    }

    private static UpgradeStage upgrade(View view) {
        return view.situation().objects().upgrade();
    }

    private static boolean isMoving(View view) {
        boolean idle = view.rollout().exists() && view.rollout().wanted() == 0;
        return !view.earlier().containsKey(ConditionType.STALLED)
                && !view.situation().paused()
                && !idle;
    }
}
