package io.lyncedge.operator.translate;

import io.lyncedge.config.WireFormats;
import io.lyncedge.operator.resolve.EndpointOverrides;

/**
 * What the installation decides for all its resources.
 *
 * @param proxyImage image of the proxy where the resource names none
 * @param operator who reaches the admin ports
 * @param policyProbe whether replicas try the forbidden connection that proves the policies
 * @param overrides endpoints that take the place of pool addresses; none in a cluster
 * @param formats wire versions that this operator writes
 */
public record TranslatorSettings(
        String proxyImage,
        OperatorPeer operator,
        boolean policyProbe,
        EndpointOverrides overrides,
        WireFormats formats) {
    /** With the wire versions of this build. */
    public TranslatorSettings(
            String proxyImage, OperatorPeer operator, boolean policyProbe, EndpointOverrides overrides) {
        this(proxyImage, operator, policyProbe, overrides, WireFormats.CURRENT);
    }
}
