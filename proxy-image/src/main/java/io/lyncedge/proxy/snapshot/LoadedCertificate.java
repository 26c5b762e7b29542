package io.lyncedge.proxy.snapshot;

import io.lyncedge.proxy.route.CertificateNames;
import java.time.Instant;

/**
 * A certificate that the front shows, as status and metrics tell of it.
 *
 * @param name of the Secret it came from
 * @param fingerprint lower-case hexadecimal SHA-256 of the leaf's DER form
 * @param notAfter when the leaf expires
 * @param names what it covers
 */
public record LoadedCertificate(String name, String fingerprint, Instant notAfter, CertificateNames names) {}
