package io.lyncedge.operator.reconcile;

import io.lyncedge.operator.translate.StoredBundle;
import java.util.Optional;

/**
 * What a resource comes to, and what that was made from.
 *
 * @param planning verdict and plan
 * @param stored the bundle that the cluster held before
 * @param pending whether name servers are being asked for the first time
 */
record LivePlan(Planning planning, Optional<StoredBundle> stored, boolean pending) {}
