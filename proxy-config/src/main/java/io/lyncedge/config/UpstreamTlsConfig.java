package io.lyncedge.config;

/**
 * TLS towards one pool. The chain and the server name are verified unless {@code trust} says otherwise.
 *
 * @param trust whom to trust
 * @param minVersion lowest version offered
 * @param cipherProfile suites offered
 */
public record UpstreamTlsConfig(TrustConfig trust, TlsVersion minVersion, CipherProfile cipherProfile) {}
