package io.lyncedge.operator.dataplane;

import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.operator.dataplane.PodAnswer.NotAsked;
import io.lyncedge.operator.dataplane.PodAnswer.Reported;
import io.lyncedge.operator.dataplane.PodAnswer.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/** One pod that is asked in turn. Confined to the poller's timer. */
final class TrackedPod {
    private final ResourceID resource;
    private final Pace pace = new Pace();
    private final NudgeSchedule nudges = new NudgeSchedule();
    private String wantedHash = "";
    private PodAnswer answer = new NotAsked();
    private boolean failedBefore;
    private boolean ready;
    private int turn;

    TrackedPod(ResourceID resource) {
        this.resource = resource;
    }

    ResourceID resource() {
        return resource;
    }

    String wantedHash() {
        return wantedHash;
    }

    PodAnswer answer() {
        return answer;
    }

    /** What it has to report from now on; returns whether that is something else than before. */
    boolean want(String hash) {
        if (hash.equals(wantedHash)) {
            return false;
        }
        wantedHash = hash;
        pace.restart();
        nudges.restart();
        return true;
    }

    /** Takes what Kubernetes says of it; returns whether it was ready until now and is not any more. */
    boolean loses(boolean readiness) {
        boolean lost = ready && !readiness;
        ready = readiness;
        return lost;
    }

    /** Takes an answer; one failure alone does not yet change what is known. Returns whether it matters to anybody. */
    boolean take(PodAnswer fresh) {
        boolean failed = fresh instanceof Unreachable;
        boolean doubted = failed && !failedBefore && answer instanceof Reported;
        failedBefore = failed;
        if (doubted) {
            return false;
        }
        PodAnswer before = answer;
        answer = fresh;
        return !calm(before).equals(calm(fresh));
    }

    /** How long to wait before it is asked again. */
    Duration next() {
        return serves() && !failedBefore ? pace.settled() : pace.unsettled();
    }

    /** The nudge that is due; never one for a pod that did not say that it serves something else. */
    OptionalInt nudge(Instant now) {
        return lags() ? nudges.due(now) : OptionalInt.empty();
    }

    /** Begins a turn; whatever belongs to one before is void. */
    int begin() {
        turn++;
        return turn;
    }

    boolean isTurn(int number) {
        return turn == number;
    }

    private boolean serves() {
        return answer instanceof Reported reported && reported.configHash().equals(wantedHash);
    }

    /** A pod that refused what is wanted has it already. */
    private boolean lags() {
        return answer instanceof Reported reported
                && !reported.configHash().equals(wantedHash)
                && reported.refused()
                        .flatMap(RefusedConfig::configHash)
                        .filter(wantedHash::equals)
                        .isEmpty();
    }

    private static PodAnswer calm(PodAnswer answer) {
        return answer instanceof Reported reported ? reported.calm() : answer;
    }
}
