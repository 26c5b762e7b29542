package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/**
 * The certificate that serves a published FQDN.
 *
 * @param fingerprint SHA-256 of the certificate, lower-case hexadecimal
 * @param notAfter end of its validity, RFC 3339 in UTC
 */
@ApiObject
public record CertificateStatus(
        @JsonPropertyDescription("SHA-256 fingerprint of the certificate, in lower-case hexadecimal.")
        @Required
        @Size(max = 64)
        String fingerprint,

        @JsonPropertyDescription("When the certificate expires, RFC 3339 in UTC.") @Required @Size(max = 32)
        String notAfter) {}
