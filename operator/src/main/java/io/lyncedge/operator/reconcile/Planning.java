package io.lyncedge.operator.reconcile;

import io.lyncedge.operator.status.SpecVerdict;
import io.lyncedge.operator.translate.Plan;
import java.util.Optional;

/**
 * What a resource comes to.
 *
 * @param verdict on its spec
 * @param plan to reconcile: of its spec, or of the last accepted one
 * @param pending whether name servers are being asked for the first time
 */
record Planning(SpecVerdict verdict, Optional<Plan> plan, boolean pending) {
    Planning(SpecVerdict verdict, Optional<Plan> plan) {
        this(verdict, plan, false);
    }

    Planning withPending(boolean asked) {
        return new Planning(verdict, plan, asked);
    }
}
