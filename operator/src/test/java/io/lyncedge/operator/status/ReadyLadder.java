package io.lyncedge.operator.status;

import static io.lyncedge.operator.status.Situations.deployment;
import static io.lyncedge.operator.status.Situations.pod;
import static io.lyncedge.operator.status.Situations.reported;
import static io.lyncedge.operator.status.Situations.service;

import io.lyncedge.config.ConfigProblem;
import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.PodReport;
import io.lyncedge.operator.dataplane.RefusedConfig;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.RefusalReason;
import io.lyncedge.operator.translate.SpecProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the situation in which everything is wrong to the one in which nothing is, one thing at a time. */
final class ReadyLadder {
    private static final Plan UNSERVED = unserved();
    private static final String HASH = UNSERVED.bundle().hash();
    private static final SpecVerdict REFUSED = new SpecVerdict.Refused(
            RefusalReason.INVALID_PARAMETERS, List.of(new SpecProblem("spec.pools[0]", "is odd", "fix it")));
    private static final SpecVerdict ACCEPTED = new SpecVerdict.Accepted();

    private static final PodReport GOOD = pod("a", reported(HASH, Optional.of(true), Optional.of(false)));
    private static final PodReport OUTDATED =
            pod("b", reported(PodSituations.OLD, Optional.of(true), Optional.of(false)));
    private static final PodReport SILENT = pod("c", new PodAnswer.Unreachable("it refuses connections"));
    private static final PodReport REJECTING = pod("d", refusing());

    private ReadyLadder() {}

    static List<Situation> steps() {
        ObjectState foreign = objects(List.of(new ObjectName("Service", "contoso-lyncedge")), 2, 1);
        ObjectState rolling = objects(List.of(), 1, 1);
        ObjectState rolled = objects(List.of(), 2, 1);
        ObjectState enough = objects(List.of(), 2, 2);
        List<Situation> steps = new ArrayList<>();
        steps.add(situation(true, REFUSED, foreign, GOOD, OUTDATED, SILENT, REJECTING));
        steps.add(situation(false, REFUSED, foreign, GOOD, OUTDATED, SILENT, REJECTING));
        steps.add(situation(false, ACCEPTED, foreign, GOOD, OUTDATED, SILENT, REJECTING));
        steps.add(situation(false, ACCEPTED, rolling, GOOD, OUTDATED, SILENT, REJECTING));
        steps.add(situation(false, ACCEPTED, rolling, GOOD, OUTDATED, SILENT));
        steps.add(situation(false, ACCEPTED, rolled, GOOD, OUTDATED, SILENT));
        steps.add(situation(false, ACCEPTED, rolled, GOOD, OUTDATED));
        steps.add(situation(false, ACCEPTED, rolled, GOOD));
        steps.add(situation(false, ACCEPTED, enough, GOOD));
        steps.add(Situations.with(objects -> new ObjectState(
                List.of(), List.of(), List.of(), objects.deployment(), Optional.of(service("LoadBalancer", false)))));
        steps.add(Situations.good());
        return steps;
    }

    private static Situation situation(boolean paused, SpecVerdict verdict, ObjectState objects, PodReport... pods) {
        return new Situation(3, paused, verdict, Optional.of(UNSERVED), objects, List.of(pods), Map.of());
    }

    private static ObjectState objects(List<ObjectName> foreign, int updated, int ready) {
        return new ObjectState(
                foreign,
                List.of(),
                List.of(),
                Optional.of(deployment(2, updated, ready)),
                Optional.of(service("LoadBalancer", false)));
    }

    private static Plan unserved() {
        TestWorld world = new TestWorld();
        world.source().remove("contoso-public");
        return Situations.plan(world, Resources.plain());
    }

    private static PodAnswer refusing() {
        RefusedConfig refused =
                new RefusedConfig(Optional.of(HASH), List.of(new ConfigProblem("tls", "is odd", "fix it")));
        return new PodAnswer.Reported(
                PodSituations.OLD,
                1,
                "serving",
                List.of(),
                List.of(),
                List.of(),
                Optional.of(refused),
                Optional.empty());
    }
}
