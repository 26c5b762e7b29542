package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The certificate that serves a published FQDN. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CertificateStatus(String fingerprint, String notAfter) {}
