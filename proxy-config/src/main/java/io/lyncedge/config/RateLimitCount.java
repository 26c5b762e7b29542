package io.lyncedge.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a rate limit counts. */
public enum RateLimitCount {
    /** Requests to its paths. */
    @JsonProperty("Requests")
    REQUESTS,
    /** Answers 401 after an NTLM or Negotiate message that was not the first. */
    @JsonProperty("FailedNTLM")
    FAILED_NTLM
}
