package io.lyncedge.operator.reconcile;

import io.lyncedge.operator.status.SpecVerdict;
import io.lyncedge.operator.translate.Plan;
import java.util.Optional;

/**
 * What a resource comes to.
 *
 * @param verdict on its spec
 * @param plan to reconcile: of its spec, or of the last accepted one
 */
record Planning(SpecVerdict verdict, Optional<Plan> plan) {}
