package io.lyncedge.config;

/**
 * How the process ends on SIGTERM, in milliseconds.
 *
 * @param propagationMillis ready and accepting as before, at least 0
 * @param timeoutMillis from the listeners' close until what is still open is closed, at least 1
 */
public record DrainConfig(long propagationMillis, long timeoutMillis) {}
