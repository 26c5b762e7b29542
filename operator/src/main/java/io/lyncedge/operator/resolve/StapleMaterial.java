package io.lyncedge.operator.resolve;

import java.time.Instant;

/**
 * An OCSP response that may be stapled to a certificate.
 *
 * @param base64 its DER form, as Base64
 * @param notAfter until when it is good
 */
public record StapleMaterial(String base64, Instant notAfter) {}
