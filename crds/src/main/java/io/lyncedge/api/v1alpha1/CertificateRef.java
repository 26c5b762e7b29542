package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/**
 * Names a certificate.
 *
 * @param secretName name of a Secret of type kubernetes.io/tls in the resource's namespace
 */
@ApiObject
public record CertificateRef(
        @JsonPropertyDescription(
                "Name of a Secret of type kubernetes.io/tls in the same namespace: tls.crt holds the whole"
                        + " chain, tls.key its key. The optional key tls.ocsp holds an OCSP staple.")
        @Required
        @Pattern(Formats.DNS_SUBDOMAIN)
        @Size(min = 1, max = Formats.NAME_LENGTH)
        String secretName) {}
