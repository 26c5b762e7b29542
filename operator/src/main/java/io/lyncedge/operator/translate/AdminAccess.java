package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.MonitoringPeerSpec;
import java.util.Optional;

/**
 * Who reaches the admin port.
 *
 * @param operator always
 * @param monitoring where the resource names it
 */
public record AdminAccess(OperatorPeer operator, Optional<MonitoringPeerSpec> monitoring) {}
