package io.lyncedge.operator.status;

import java.util.Map;
import java.util.Objects;

/**
 * What a row of the table sees.
 *
 * @param situation to judge
 * @param earlier conditions that were found before, by type
 */
record View(Situation situation, Map<ConditionType, Finding> earlier) {
    Finding earlier(ConditionType type) {
        return Objects.requireNonNull(earlier.get(type), type::toString);
    }

    boolean lacks(ConditionType type) {
        return !earlier(type).isTrue();
    }

    Rollout rollout() {
        return Rollout.of(situation.objects().deployment());
    }

    PodView pods() {
        return new PodView(situation);
    }

    PoolView pools() {
        return new PoolView(situation);
    }
}
