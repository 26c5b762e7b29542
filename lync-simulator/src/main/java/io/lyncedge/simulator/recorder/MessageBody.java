package io.lyncedge.simulator.recorder;

/**
 * A body as far as it was received.
 *
 * @param length bytes without framing
 * @param sha256 SHA-256 of these bytes, lower-case hexadecimal
 * @param content the first of these bytes (up to the cap), ISO-8859-1
 * @param wire the first bytes as they came, with chunk lines and trailers (up to the cap), ISO-8859-1
 * @param trailers the trailer section with its line ends, empty if there was none, ISO-8859-1
 */
public record MessageBody(long length, String sha256, String content, String wire, String trailers) {}
