package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a published FQDN is for; decides defaults and what is allowed. */
public enum PublicationService {
    /** The external web services FQDN of a pool. */
    @JsonProperty("WebServices")
    WEB_SERVICES,
    /** The meeting simple URL. */
    @JsonProperty("Meet")
    MEET,
    /** The dial-in conferencing simple URL. */
    @JsonProperty("Dialin")
    DIALIN,
    /** One host that carries several simple URLs. */
    @JsonProperty("SimpleURLs")
    SIMPLE_URLS,
    /** A lyncdiscover name; the only service that may be bridged on port 80. */
    @JsonProperty("Autodiscover")
    AUTODISCOVER,
    /** The web scheduler. */
    @JsonProperty("Scheduler")
    SCHEDULER,
    /** Office Web Apps for conferencing; needs a pool of the same role. */
    @JsonProperty("OfficeWebApps")
    OFFICE_WEB_APPS
}
