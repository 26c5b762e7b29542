package io.lyncedge.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a published FQDN is for; decides log masking and the paths that are always denied. */
public enum PublicationService {
    @JsonProperty("WebServices")
    WEB_SERVICES,
    @JsonProperty("Meet")
    MEET,
    @JsonProperty("Dialin")
    DIALIN,
    @JsonProperty("SimpleURLs")
    SIMPLE_URLS,
    @JsonProperty("Autodiscover")
    AUTODISCOVER,
    @JsonProperty("Scheduler")
    SCHEDULER,
    @JsonProperty("OfficeWebApps")
    OFFICE_WEB_APPS
}
