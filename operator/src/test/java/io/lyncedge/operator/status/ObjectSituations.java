package io.lyncedge.operator.status;

import static io.lyncedge.operator.status.Situations.deployment;
import static io.lyncedge.operator.status.Situations.with;
import static io.lyncedge.operator.status.Situations.withDeployment;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What became of the objects. */
final class ObjectSituations {
    static final List<Case> CASES = List.of(
            Case.of(
                    "an object of one of our names is somebody else's",
                    with(objects -> new ObjectState(
                            List.of(new ObjectName("Service", "contoso-lyncedge")),
                            List.of(),
                            List.of(),
                            objects.deployment(),
                            objects.service())),
                    "Programmed False ObjectConflict",
                    "Ready False ObjectConflict",
                    "Stalled True ObjectConflict"),
            Case.of(
                    "somebody else keeps changing an object back",
                    with(objects -> new ObjectState(
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of("Deployment contoso-lyncedge (spec.replicas)"),
                            objects.deployment(),
                            objects.service(),
                            UpgradeStage.CURRENT)),
                    "Programmed False ObjectConflict",
                    "Ready False ObjectConflict",
                    "Stalled True ObjectConflict"),
            Case.of(
                    "the API server refuses a write",
                    with(objects -> new ObjectState(
                            List.of(),
                            List.of(),
                            List.of("Service contoso-lyncedge: HTTP 403"),
                            objects.deployment(),
                            objects.service())),
                    pending()),
            Case.of(
                    "an object is being deleted",
                    with(objects -> new ObjectState(
                            List.of(),
                            List.of(new ObjectName("Service", "contoso-lyncedge")),
                            List.of(),
                            objects.deployment(),
                            objects.service())),
                    pending()),
            Case.of("there is no Deployment yet", with(_ -> ObjectState.NONE), pending()),
            Case.of(
                    "replicas is 0",
                    withDeployment(deployment(0, 0, 0)),
                    "Programmed False Pending",
                    "Ready False Pending"),
            Case.of(
                    "the Deployment controller has not seen the newest Deployment",
                    withDeployment(unseen()),
                    rolling()),
            Case.of("pods are being replaced", withDeployment(deployment(2, 1, 2)), rolling()),
            Case.of(
                    "pods are being replaced, for longer than the progress deadline",
                    withDeployment(stuck()),
                    "Programmed False RolloutInProgress",
                    "Ready False RolloutInProgress",
                    "Stalled True ProgressDeadlineExceeded"),
            Case.of(
                    "the pods wait for their turn in an upgrade of the operator",
                    with(upgrade(UpgradeStage.WAITING, deployment(2, 2, 2))),
                    "Programmed True Programmed",
                    "Ready True Ready",
                    "Reconciling True Progressing"),
            Case.of(
                    "an upgrade of the operator does not come to its end in time",
                    with(upgrade(UpgradeStage.OVERDUE, deployment(2, 1, 2))),
                    "Programmed False RolloutInProgress",
                    "Ready False RolloutInProgress",
                    "Stalled True ProgressDeadlineExceeded"));

    private ObjectSituations() {}

    private static String[] pending() {
        return new String[] {"Programmed False Pending", "Ready False Pending", "Reconciling True Progressing"};
    }

    private static String[] rolling() {
        return new String[] {
            "Programmed False RolloutInProgress", "Ready False RolloutInProgress", "Reconciling True Progressing"
        };
    }

    private static Deployment unseen() {
        return new DeploymentBuilder(deployment(2, 2, 2))
                .editMetadata()
                .withGeneration(2L)
                .endMetadata()
                .build();
    }

    private static Deployment stuck() {
        return new DeploymentBuilder(deployment(2, 1, 2))
                .editStatus()
                .addNewCondition()
                .withType("Progressing")
                .withStatus("False")
                .withReason("ProgressDeadlineExceeded")
                .endCondition()
                .endStatus()
                .build();
    }

    private static UnaryOperator<ObjectState> upgrade(UpgradeStage stage, Deployment deployment) {
        return objects -> new ObjectState(
                List.of(), List.of(), List.of(), List.of(), Optional.of(deployment), objects.service(), stage);
    }
}
