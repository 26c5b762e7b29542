package io.lyncedge.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the servers of a pool are. */
public enum PoolRole {
    @JsonProperty("FrontEnd")
    FRONT_END,
    @JsonProperty("Director")
    DIRECTOR,
    @JsonProperty("OfficeWebApps")
    OFFICE_WEB_APPS
}
