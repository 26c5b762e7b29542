package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a pool is; decides its ports and what may be published from it. */
public enum PoolRole {
    /** A Front End pool or Standard Edition server: external web services on 4443 and 8080. */
    @JsonProperty("FrontEnd")
    FRONT_END,
    /** A Director or Director pool: the same ports as a Front End pool. */
    @JsonProperty("Director")
    DIRECTOR,
    /** An Office Web Apps or Office Online Server farm: HTTPS on 443 only. */
    @JsonProperty("OfficeWebApps")
    OFFICE_WEB_APPS
}
