package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a rate limit counts. */
public enum RateLimitCount {
    /** Requests to the listed paths. */
    @JsonProperty("Requests")
    REQUESTS,
    /** 401 answers after an NTLM or Negotiate message that was not the first. */
    @JsonProperty("FailedNTLM")
    FAILED_NTLM
}
