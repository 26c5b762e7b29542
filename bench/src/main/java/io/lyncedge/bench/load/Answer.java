package io.lyncedge.bench.load;

/**
 * Answer to a single request.
 *
 * @param status status code, 0 if the bytes that came are no HTTP answer
 * @param body body, a character for each byte
 * @param tls protocol and cipher suite agreed
 */
public record Answer(int status, String body, String tls) {}
