package io.lyncedge.operator.reconcile;

import io.lyncedge.operator.translate.StoredBundle;
import java.util.Optional;
import java.util.Set;

/**
 * What a resource comes to, and what that was made from.
 *
 * @param planning verdict and plan
 * @param stored the bundle that the cluster held before
 * @param pending whether name servers are being asked for the first time
 * @param passing hashes of configurations that differ from the plan's in addresses alone and were replaced just now
 */
record LivePlan(Planning planning, Optional<StoredBundle> stored, boolean pending, Set<String> passing) {}
