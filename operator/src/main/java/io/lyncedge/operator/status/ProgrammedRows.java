package io.lyncedge.operator.status;

import java.util.List;

/** Rows about what was applied and what the pods serve. */
final class ProgrammedRows {
    private static final String PENDING = "Pending";
    private static final String ROLLOUT = "RolloutInProgress";

    static final List<Row> PROGRAMMED = List.of(
            Row.when(
                            "an object of one of our names is not ours",
                            view -> !objects(view).foreign().isEmpty())
                    .isFalse(
                            "ObjectConflict",
                            view -> Bounded.list(objects(view).foreign())
                                    + ": not controlled by this resource, so it is not touched; delete or rename it"),
            Row.when(
                            "somebody else keeps changing an object of ours back",
                            view -> !objects(view).contested().isEmpty())
                    .isFalse(
                            "ObjectConflict",
                            view -> Bounded.list(objects(view).contested())
                                    + ": somebody else keeps changing it, so it is written less and less often; see who"
                                    + " by kubectl get --show-managed-fields"),
            Row.when(
                            "no spec was ever accepted",
                            view -> view.situation().plan().isEmpty())
                    .isFalse(PENDING, _ -> "nothing is applied before a spec is accepted"),
            Row.when(
                            "the API server refused a write",
                            view -> !objects(view).refused().isEmpty())
                    .isFalse(PENDING, view -> Bounded.list(objects(view).refused())),
            Row.when(
                            "an object of ours is being deleted",
                            view -> !objects(view).leaving().isEmpty())
                    .isFalse(
                            PENDING,
                            view -> "comes back when it is gone: "
                                    + Bounded.list(objects(view).leaving())),
            Row.when("there is no Deployment", view -> !view.rollout().exists())
                    .isFalse(PENDING, _ -> "the Deployment is not there yet"),
            Row.when(
                            "a pod refuses the configuration or cannot listen",
                            view -> !view.pods().rejecting().isEmpty())
                    .isFalse("ConfigRejected", view -> Bounded.list(view.pods().rejecting())),
            Row.when("replicas is 0", view -> view.rollout().wanted() == 0)
                    .isFalse(PENDING, _ -> "no pod runs: replicas is 0"),
            Row.when("pods are being replaced", view -> view.rollout().isUnderWay())
                    .isFalse(ROLLOUT, view -> rolloutText(view.rollout())),
            Row.when(
                            "the admin port of a pod that has started does not answer",
                            view -> !view.pods().unreachable().isEmpty())
                    .isUnknown(
                            "ReplicaUnreachable",
                            view -> "no answer from " + Bounded.list(view.pods().unreachable())),
            Row.when(
                            "no pod of the current ReplicaSet is ready",
                            view -> !view.pods().anyCurrentReady())
                    .isFalse(ROLLOUT, _ -> "no pod of the current ReplicaSet is ready"),
            Row.when("a pod is starting", view -> !view.pods().starting().isEmpty())
                    .isFalse(
                            ROLLOUT,
                            view -> "not started: " + Bounded.list(view.pods().starting())),
            Row.when(
                            "a pod serves by another configuration, but for one that differs in addresses alone for less than 60 s",
                            view -> !view.pods().outdated().isEmpty())
                    .isFalse("ReplicaOutdated", ProgrammedRows::outdatedText),
            Row.otherwise()
                    .isTrue(
                            "Programmed",
                            view -> "every pod serves configuration "
                                    + view.pods().shortHash()));

    static final List<Row> POLICY_ENFORCED = List.of(
            Row.when(
                            "a forbidden connection of a replica came about",
                            view -> probes(view).contains(true))
                    .isFalse(
                            "NotEnforced",
                            _ -> "a connection that the NetworkPolicies forbid came about: use a network plugin that"
                                    + " enforces NetworkPolicy"),
            Row.when(
                            "a NetworkPolicy that is not ours allows the pods more",
                            view -> !objects(view).widening().isEmpty())
                    .isFalse(
                            "WidenedByOtherPolicy",
                            view -> "these NetworkPolicies select the proxies and allow them more than the port tables"
                                    + " do; narrow their selectors: "
                                    + Bounded.list(objects(view).widening())),
            Row.when("no replica has tried", view -> probes(view).isEmpty())
                    .isUnknown("NotProbed", _ -> "no replica has tried a forbidden connection"),
            Row.otherwise()
                    .isTrue("PolicyEnforced", _ -> "a forbidden connection tried by the replicas did not connect"));

    private ProgrammedRows() {}

    private static ObjectState objects(View view) {
        return view.situation().objects();
    }

    private static String rolloutText(Rollout rollout) {
        return rollout.observed()
                ? rollout.updated() + " of " + rollout.wanted() + " pods are of the newest kind, " + rollout.total()
                        + " run in all"
                : "the Deployment controller has not seen the newest Deployment";
    }

    private static String outdatedText(View view) {
        return "not on configuration " + view.pods().shortHash() + " yet: "
                + Bounded.list(view.pods().outdated());
    }

    private static List<Boolean> probes(View view) {
        return view.pods().reports().stream()
                .flatMap(report -> report.forbiddenConnected().stream())
                .toList();
    }
}
