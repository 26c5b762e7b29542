package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.NetworkSide;

/** The rows of the two port tables, in their order; each is one NetworkPolicy. */
public enum PortRow {
    EXTERNAL_80(
            NetworkSide.EXTERNAL,
            "HTTP",
            "external-80",
            "Optional: redirects to HTTPS a user who enters http://<published site FQDN>. Required where Office Web Apps for"
                    + " conferencing and the Autodiscover Service for mobile devices running Lync are used and the organization"
                    + " does not want to modify the certificate of the external web service publishing rule"),
    EXTERNAL_443(
            NetworkSide.EXTERNAL,
            "HTTPS",
            "external-443",
            "Address book downloads, Address Book Web Query service, Autodiscover, client updates, meeting content, device"
                    + " updates, group expansion, Office Web Apps for conferencing, dial-in conferencing, meetings"),
    INTERNAL_8080(
            NetworkSide.INTERNAL,
            "HTTP",
            "internal-8080",
            "Required for the Autodiscover Service for mobile devices where the certificate of the publishing rule is not to"
                    + " be modified; not needed once the certificate carries the names. What came to port 80 outside goes here,"
                    + " so that the pool's web services can tell it from internal web traffic"),
    INTERNAL_4443(
            NetworkSide.INTERNAL,
            "HTTPS",
            "internal-4443",
            "What came to port 443 outside goes here, so that the pool's web services can tell it from internal web traffic."
                    + " Not the 4443 on which the Central Management store replicates: never open 4443 inbound"),
    INTERNAL_443(NetworkSide.INTERNAL, "HTTPS", "internal-443", "");

    private final NetworkSide side;
    private final String protocol;
    private final String suffix;
    private final String notes;

    PortRow(NetworkSide side, String protocol, String suffix, String notes) {
        this.side = side;
        this.protocol = protocol;
        this.suffix = suffix;
        this.notes = notes;
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

    /** The table's notes; empty where it has none. */
    public String notes() {
        return notes;
    }
}
