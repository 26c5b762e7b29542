package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.NetworkSide;

/** The rows of the two port tables, in their order; each is one NetworkPolicy. */
public enum PortRow {
    EXTERNAL_80(NetworkSide.EXTERNAL, "HTTP", "external-80"),
    EXTERNAL_443(NetworkSide.EXTERNAL, "HTTPS", "external-443"),
    INTERNAL_8080(NetworkSide.INTERNAL, "HTTP", "internal-8080"),
    INTERNAL_4443(NetworkSide.INTERNAL, "HTTPS", "internal-4443"),
    INTERNAL_443(NetworkSide.INTERNAL, "HTTPS", "internal-443");

    private final NetworkSide side;
    private final String protocol;
    private final String suffix;

    PortRow(NetworkSide side, String protocol, String suffix) {
        this.side = side;
        this.protocol = protocol;
        this.suffix = suffix;
    }

    /** Which of the two tables it stands in. */
    public NetworkSide side() {
        return side;
    }

    /** {@code HTTP} or {@code HTTPS}. */
    public String protocol() {
        return protocol;
    }

    /** Last part of the NetworkPolicy's name. */
    public String suffix() {
        return suffix;
    }
}
