package io.lyncedge.operator.reconcile;

import io.lyncedge.operator.dataplane.DataPlane;
import io.lyncedge.operator.dns.WatchedNames;
import java.time.Clock;

/**
 * What the controller works with and does not own.
 *
 * @param dataPlane what the pods report
 * @param names answers of the name servers, from memory
 * @param clock for validity of certificates and times in the status
 */
public record Surroundings(DataPlane dataPlane, WatchedNames names, Clock clock) {}
