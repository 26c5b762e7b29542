package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Client certificates. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClientAuthSpec(ClientAuthMode mode, TrustedCa trustedCA) {}
