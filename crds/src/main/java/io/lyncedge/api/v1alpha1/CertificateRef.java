package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Names a kubernetes.io/tls Secret of the resource's namespace. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CertificateRef(String secretName) {}
