package io.lyncedge.operator.translate;

import java.time.Instant;

/**
 * A certificate that clients of a name see.
 *
 * @param secretName it came from
 * @param fingerprint lower-case hexadecimal SHA-256 of the leaf
 * @param notAfter end of its validity
 */
public record ShownCertificate(String secretName, String fingerprint, Instant notAfter) {}
