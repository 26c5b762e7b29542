package io.lyncedge.proxy.exchange;

/**
 * What a client and the front agreed on.
 *
 * @param version {@code TLSv1.3} or as the JDK writes the others
 * @param cipherSuite its IANA name
 */
public record NegotiatedTls(String version, String cipherSuite) {}
