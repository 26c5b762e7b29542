package io.lyncedge.config;

/**
 * A stapled OCSP response, which saves clients from asking the authority.
 *
 * @param file name of the bundle file with the DER form of the response
 * @param notAfterMillis when it stops being shown, in milliseconds since 1970
 */
public record StapleConfig(String file, long notAfterMillis) {}
